import fc from 'fast-check';
import { textFormat } from '../../contract/paper-state';
import type { CitationItem } from '../../contract/papers';
import { mergeText } from './merge-text';
import type { Block, CitationInline, Inline, ListBlock, PaperDocument, TableBlock } from './paper-document';

/** Random papers for tests, full of characters that mean something in some format. Only what every format can hold. */
const character = fc.constantFrom(
  ...'abcXYZ019їЖ語 '.split(''),
  ...'  \\`*_[]{}<>@^~|&#$!()-+=.:;,"\'/%§—“”'.split(''),
  '\t',
  '\u00a0',
  '😀',
);
const text = fc.string({ unit: character, minLength: 1, maxLength: 14 });
const words = fc
  .string({ unit: character, minLength: 1, maxLength: 10 })
  .map(oneLine)
  .filter((value) => value !== '');
const key = fc.string({ unit: fc.constantFrom(...'abZ09_:.-/'.split('')), minLength: 1, maxLength: 8 });
const id = fc
  .string({ unit: fc.constantFrom(...'ab01-"\\ '.split('')), minLength: 1, maxLength: 6 })
  .map((value) => `f${value}`);

const allFormats = Object.values(textFormat);
const format = fc.subarray(allFormats, { maxLength: 3 }).map((bits) => bits.reduce((sum: number, bit) => sum | bit, 0));

const textInline: fc.Arbitrary<Inline> = fc
  .tuple(text, fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: format }))
  .map(([value, bits]) => ({
    type: 'text',
    // White space at the border of emphasis belongs to no format that anyone could see.
    text: bits === 0 || (bits & textFormat.code) !== 0 ? value : value.trim() || 'x',
    format: bits,
  }));

const locator = fc.oneof(
  fc.constantFrom('3', '33-35', 'iv', '12, 15', 'A-3', '5–7'),
  words.filter((value) => !/^[\p{L}§¶№]/u.test(value)),
);
const label = fc.constantFrom('page', 'paragraph', 'chapter', 'section', 'volume', 'figure');

const item: fc.Arbitrary<CitationItem> = fc
  .record(
    {
      sourceId: key.map((value) => `key:${value}`),
      locator,
      label,
      prefix: words,
      suffix: words,
      suppressAuthor: fc.constant(true),
    },
    { requiredKeys: ['sourceId'] },
  )
  .map(({ label: term, ...rest }) =>
    rest.locator === undefined || term === undefined ? rest : { ...rest, label: term },
  );

const citation: fc.Arbitrary<CitationInline> = fc
  .tuple(
    fc.array(item, { minLength: 1, maxLength: 3 }),
    fc.option(id, { nil: undefined, freq: 3 }),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([items, factId, kind]) => ({
    type: 'citation',
    citationId: '',
    items: items.map((one) => ({
      ...(kind === 0 ? { sourceId: one.sourceId, authorOnly: true } : one),
      ...(factId === undefined ? {} : { factId }),
    })),
    text: '',
  }));

const url = fc.constantFrom(
  'https://example.org/a_b?c=d&e=f',
  'https://uk.wikipedia.org/wiki/Київ_(місто)',
  'mailto:a@b.ua',
  '#top',
  'a|b<c>',
);

function inlines(depth: number, isOneLine: boolean): fc.Arbitrary<readonly Inline[]> {
  const simple: fc.Arbitrary<Inline>[] = [
    textInline,
    citation,
    ...(isOneLine ? [] : [fc.constant<Inline>({ type: 'linebreak' })]),
  ];
  const nested: fc.Arbitrary<Inline>[] =
    depth <= 0
      ? []
      : [
          fc.record({
            type: fc.constant('fact' as const),
            factId: id,
            inlines: inlines(depth - 1, isOneLine).filter(isNoLoneCitation),
          }),
          fc.record({ type: fc.constant('link' as const), url, inlines: plainInlines }),
          fc.record({
            type: fc.constant('footnote' as const),
            noteId: fc.constant(''),
            blocks: blocks(depth - 1).filter((list) => list.length > 0),
          }),
        ];
  return fc
    .array(fc.oneof(...simple, ...nested), { minLength: 1, maxLength: 5 })
    .map(tidy)
    .filter((list) => list.length > 0);
}

const plainInlines: fc.Arbitrary<readonly Inline[]> = fc.array(textInline, { minLength: 1, maxLength: 3 }).map(tidy);

function isNoLoneCitation(list: readonly Inline[]): boolean {
  return list.length > 1 || list[0]?.type !== 'citation';
}

/** As the editor keeps it: neighbouring texts joined, no break at a border. */
function tidy(list: readonly Inline[]): readonly Inline[] {
  const start = list.findIndex(({ type }) => type !== 'linebreak');
  const end = list.findLastIndex(({ type }) => type !== 'linebreak');
  return mergeText(start < 0 ? [] : list.slice(start, end + 1));
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function lists(depth: number): fc.Arbitrary<ListBlock> {
  const nested: fc.Arbitrary<readonly ListBlock[]> =
    depth <= 0 ? fc.constant([]) : fc.array(lists(depth - 1), { maxLength: 2 });
  return fc
    .record({
      kind: fc.constantFrom('bullet' as const, 'number' as const, 'check' as const),
      start: fc.integer({ min: 0, max: 2000 }),
      items: fc.array(fc.record({ inlines: inlines(depth, false), isChecked: fc.boolean(), lists: nested }), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(({ kind, start, items }) => ({
      type: 'list',
      kind,
      start: kind === 'number' ? start : 1,
      items: items.map((one) => ({ ...one, isChecked: kind === 'check' ? one.isChecked : null })),
    }));
}

const table: fc.Arbitrary<TableBlock> = fc
  .record({
    columns: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 1, max: 3 }),
    header: fc.constantFrom(0, 1),
  })
  .chain(({ columns, rows, header }) =>
    fc
      .array(fc.array(inlines(0, true), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((cells) => ({
        type: 'table',
        rows: cells.map((row, position) =>
          row.map((content) => ({ header: position === 0 ? header : 0, columnSpan: 1, rowSpan: 1, inlines: content })),
        ),
      })),
  );

function blocks(depth: number): fc.Arbitrary<readonly Block[]> {
  const simple: fc.Arbitrary<Block>[] = [
    fc.record({ type: fc.constant('paragraph' as const), inlines: inlines(depth, false) }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.integer({ min: 1, max: 6 }),
      inlines: inlines(depth, true),
    }),
    table,
    fc.constant<Block>({ type: 'rule' }),
  ];
  const nested: fc.Arbitrary<Block>[] =
    depth <= 0
      ? []
      : [
          lists(depth - 1),
          fc.record({
            type: fc.constant('quote' as const),
            blocks: blocks(depth - 1).filter((list) => list.length > 0),
          }),
        ];
  return fc.array(fc.oneof(...simple, ...nested), { maxLength: 4 });
}

export const arbitraryDocument: fc.Arbitrary<PaperDocument> = fc.record({ blocks: blocks(2) });
