import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { extractDocument } from '../src/main/extract/extract-document';
import { decodeBytes } from '../src/main/extract/text/decode-bytes';
import { encodedSamples } from '../src/main/testing/encoded-samples';
import {
  type TestBlock,
  type TestDocument,
  writeTestDocx,
  writeTestEpub,
  writeTestOdt,
} from '../src/main/testing/write-test-documents';
import { inventPages } from './invented-pages';
import { inventSentence } from './invented-text';
import { percentile, processorMs, report } from './report';

const perFormat = 60;
const root = join(import.meta.dirname, '..');

interface KnownDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Undefined for a file that comes in a package: it is enough that it is read. */
  readonly words: string | undefined;
}

function inventDocument(seed: number): TestDocument {
  const blocks: TestBlock[] = Array.from({ length: 5 + seed }, (_, index): TestBlock => {
    const words = inventSentence(seed * 100 + index);
    switch (index % 6) {
      case 0:
        return { kind: 'heading', level: 1 + (index % 3), words };
      case 2:
        return { kind: 'list', items: [words, inventSentence(seed + index)] };
      case 3:
        return { kind: 'paragraph', words, note: inventSentence(seed * 7 + index), strong: 'Not so & "yet" <once>.' };
      case 4:
        return {
          kind: 'table',
          rows: [
            ['Season', 'Boats'],
            [words, String(seed)],
          ],
        };
      case 5:
        return { kind: 'quote', words: `Того року човни стояли на якорі ${seed}. その朝 ${index}` };
      default:
        return { kind: 'paragraph', words };
    }
  });
  return { title: `Document ${seed}`, author: 'Olena Koval', language: 'en', blocks };
}

function wordsOf({ blocks }: TestDocument): string {
  return blocks
    .map((block) => {
      if (block.kind === 'list') return block.items.join(' ');
      if (block.kind === 'table') return block.rows.flat().join(' ');
      if (block.kind === 'heading') return block.words;
      return [block.words, block.strong ?? '', block.note ?? ''].join(' ');
    })
    .join(' ');
}

/** The same through a library that writes Word documents for others, with styles, numbering and notes of its own. */
async function writeWithLibrary({ blocks }: TestDocument): Promise<Uint8Array> {
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const children = blocks.flatMap((block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            text: block.words,
            heading:
              [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][block.level - 1] ??
              HeadingLevel.HEADING_1,
          }),
        ];
      case 'list':
        return block.items.map((item) => new Paragraph({ text: item, bullet: { level: 0 } }));
      case 'table':
        return [
          new Table({
            rows: block.rows.map(
              (row) =>
                new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
            ),
          }),
        ];
      default: {
        const number = Object.keys(footnotes).length + 1;
        if (block.note !== undefined) footnotes[number] = { children: [new Paragraph(block.note)] };
        const mark = block.note === undefined ? [] : [new FootnoteReferenceRun(number)];
        const strong = block.strong === undefined ? [] : [new TextRun({ text: ` ${block.strong}`, bold: true })];
        return [new Paragraph({ children: [new TextRun(block.words), ...strong, ...mark] })];
      }
    }
  });
  return Packer.toBuffer(new Document({ footnotes, sections: [{ children }] }));
}

/** Word documents that come inside of a package. Some of them hold a picture or nothing, and no text. */
function packagedDocuments(): KnownDocument[] {
  const folder = join(root, 'node_modules/mammoth/test/test-data');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.docx') && !/empty|picture/.test(name))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)), words: undefined }));
}

async function isRead({ name, bytes, words }: KnownDocument): Promise<boolean> {
  try {
    const document = await extractDocument({ bytes, fileName: name });
    return document.kind === 'text' && (words === undefined || likeness(document.text, words) > 0.995);
  } catch (error) {
    process.stdout.write(`  ${name}: ${String(error)}\n`);
    return false;
  }
}

function tokens(text: string): string[] {
  return text.replace(/\[\d+\]/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** F1 over the words of both, however often each comes. */
function likeness(found: string, known: string): number {
  const left = new Map<string, number>();
  const wanted = tokens(known);
  const got = tokens(found);
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (wanted.length + got.length);
}

const seeds = Array.from({ length: perFormat }, (_, index) => index + 1);
const documents = seeds.map(inventDocument);
const formats: Readonly<Record<string, readonly KnownDocument[]>> = {
  DOCX: [
    ...documents.map((one) => ({ name: 'own.docx', bytes: writeTestDocx(one), words: wordsOf(one) })),
    ...(await Promise.all(
      documents.map(async (one) => ({ name: 'library.docx', bytes: await writeWithLibrary(one), words: wordsOf(one) })),
    )),
    ...packagedDocuments(),
  ],
  EPUB: documents.map((one) => ({ name: 'own.epub', bytes: writeTestEpub(one), words: wordsOf(one) })),
  ODT: documents.map((one) => ({ name: 'own.odt', bytes: writeTestOdt(one), words: wordsOf(one) })),
};
for (const [format, files] of Object.entries(formats)) {
  let read = 0;
  for (const file of files) if (await isRead(file)) read += 1;
  report({
    name: `${format} read whole, of ${files.length}`,
    value: (read / files.length) * 100,
    unit: '%',
    bar: 97,
    atLeast: true,
  });
}

const scores = new Map<string, number[]>();
const times: number[] = [];
for (const { template, html, article } of inventPages(12)) {
  const started = processorMs();
  const page = await extractDocument({ bytes: Buffer.from(html), fileName: 'page.html' });
  times.push(processorMs() - started);
  const score = page.kind === 'text' ? likeness(page.text, article) : 0;
  scores.set(template, [...(scores.get(template) ?? []), score]);
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
for (const [template, values] of scores) {
  if (mean(values) < 0.99) process.stdout.write(`  ${template}: ${mean(values).toFixed(3)}\n`);
}
const all = [...scores.values()].flat();
report({
  name: `article of ${all.length} pages, mean F1 of words`,
  value: mean(all) * 100,
  unit: '%',
  bar: 99,
  atLeast: true,
});
report({ name: 'one page, median of processor time', value: percentile(times, 0.5), unit: 'ms', bar: 50 });

const samples = encodedSamples();
const right = samples.filter(({ bytes, text }) => decodeBytes(bytes).text === text);
report({
  name: `encodings right, of ${samples.length} samples`,
  value: (right.length / samples.length) * 100,
  unit: '%',
  bar: 95,
  atLeast: true,
});
