import type { ParagraphKind } from '../../../contract/sources';
import { type PassageWriter, safeHref } from '../passage-writer';
import {
  childrenNamed,
  descendants,
  hasDescendant,
  isElement,
  type MarkupElement,
  type MarkupNode,
  wordsOf,
} from '../xml/markup-tree';
import type { OdtStyle, OdtStyles } from './odt-styles';

const notText: ReadonlySet<string> = new Set(
  (
    'tracked-changes annotation annotation-end sequence-decls variable-decls user-field-decls forms desc title ' +
    'event-listeners change change-start change-end bookmark scripts'
  ).split(' '),
);
const mostRepeats = 1000;
const emptyFirstCell = '\u200b';

interface Place {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly listDepth: number;
}

/**
 * Writes the text of an OpenDocument body. Notes come after the paragraph that refers to them.
 * @param formulaAt the words of the formula in the part that is named, '' where it is something else
 * @returns the words of the paragraphs in the style Title
 */
export function writeOdtBody(
  body: MarkupElement,
  writer: PassageWriter,
  styles: OdtStyles,
  formulaAt: (reference: string) => string,
): readonly string[] {
  const titles: string[] = [];
  const notes: MarkupElement[] = [];
  let language = '';
  walkBlocks(body, { kind: 'paragraph', level: 0, listDepth: 0 });
  return titles;

  function walkBlocks(element: MarkupElement, place: Place): void {
    for (const child of element.children) {
      if (!isElement(child) || notText.has(child.name)) continue;
      if (child.name === 'p' || child.name === 'h') writeParagraph(child, place);
      else if (child.name === 'list') walkBlocks(child, { ...place, listDepth: place.listDepth + 1 });
      else if (child.name === 'table') writeTable(child, place);
      else walkBlocks(child, place);
    }
  }

  function writeParagraph(element: MarkupElement, place: Place): void {
    const style = styles(element.attributes.get('text:style-name'));
    const { kind, level } = kindOf(element, style, place);
    language = style.language;
    if (style.names.includes('Title')) titles.push(wordsOf(element));
    writer.startParagraph(kind, level, language);
    writeInline(element, kind === 'code');
    writer.startParagraph('paragraph', 0, '');
    // A text box stands on its own, after the paragraph that it is tied to.
    for (const box of descendants(element, ({ name }) => name === 'text-box')) walkBlocks(box, place);
    for (const note of notes.splice(0)) writeNote(note);
  }

  function writeInline(element: MarkupElement, keepsSpace: boolean): void {
    for (const child of element.children) {
      if (!isElement(child)) {
        if (keepsSpace) writer.writeAsIs(child);
        else writer.write(child);
      } else if (!notText.has(child.name)) writeInlineElement(child, keepsSpace);
    }
  }

  function writeInlineElement(element: MarkupElement, keepsSpace: boolean): void {
    const { name, attributes } = element;
    switch (name) {
      case 's':
        writer.writeAsIs(' '.repeat(countOf(attributes.get('text:c'))));
        break;
      case 'tab':
        writer.writeAsIs(keepsSpace ? '\t' : ' ');
        break;
      case 'line-break':
        writer.breakLine();
        break;
      case 'note':
        writeNoteMark(element);
        break;
      case 'ruby':
        for (const base of childrenNamed(element, 'ruby-base')) writeInline(base, keepsSpace);
        break;
      case 'text-box':
      case 'table':
        break;
      case 'object':
        writer.write(formulaAt(attributes.get('xlink:href') ?? ''));
        break;
      default:
        writeSpan(element, keepsSpace);
        break;
    }
  }

  function writeSpan(element: MarkupElement, keepsSpace: boolean): void {
    const { spans } = element.name === 'span' ? styles(element.attributes.get('text:style-name')) : { spans: [] };
    const href = element.name === 'a' ? safeHref(element.attributes.get('xlink:href') ?? '') : undefined;
    for (const kind of spans) writer.openSpan(kind);
    if (href !== undefined) writer.openSpan('link', href);
    writeInline(element, keepsSpace);
    if (href !== undefined) writer.closeSpan();
    for (const _ of spans) writer.closeSpan();
  }

  function writeNoteMark(note: MarkupElement): void {
    notes.push(note);
    writer.openSpan('superscript');
    writer.writeAsIs(markOf(note));
    writer.closeSpan();
  }

  function writeNote(note: MarkupElement): void {
    const [body] = childrenNamed(note, 'note-body');
    let mark = `${markOf(note)} `;
    for (const paragraph of body === undefined ? [] : descendants(body, ({ name }) => name === 'p' || name === 'h')) {
      writer.startParagraph('footnote', 0, styles(paragraph.attributes.get('text:style-name')).language);
      writer.writeAsIs(mark);
      mark = '';
      writeInline(paragraph, false);
    }
    writer.startParagraph('paragraph', 0, '');
  }

  function writeTable(table: MarkupElement, place: Place): void {
    const rows = rowsOf(table);
    const isLayout = hasDescendant(table, ({ name }) => name === 'table' || name === 'list' || name === 'h');
    if (isLayout || rows.every((row) => cellsOf(row).length < 2)) {
      for (const cell of rows.flatMap(cellsOf)) walkBlocks(cell, place);
      return;
    }
    const lines = rows.map((row) =>
      cellsOf(row)
        .map((cell) =>
          childrenNamed(cell, 'p')
            .map((one) => wordsOf(withSpaces(one)))
            .join(' '),
        )
        .join('\t'),
    );
    const text = lines.filter((line) => line.trim() !== '').join('\n');
    writer.startParagraph('table', 0, '');
    writer.writeAsIs(text.startsWith('\t') ? emptyFirstCell + text : text);
    writer.startParagraph('paragraph', 0, '');
  }
}

function kindOf({ name, attributes }: MarkupElement, { names }: OdtStyle, place: Place): Place {
  if (name === 'h') {
    const level = Number.parseInt(attributes.get('text:outline-level') ?? '1', 10);
    return { ...place, kind: 'heading', level: Math.min(Math.max(Number.isFinite(level) ? level : 1, 1), 6) };
  }
  if (names.includes('Title')) return { ...place, kind: 'heading', level: 1 };
  if (place.listDepth > 0) return { ...place, kind: 'list-item', level: place.listDepth };
  if (names.includes('Quotations') || names.includes('Quote')) return { ...place, kind: 'quote' };
  return names.includes('Preformatted Text') ? { ...place, kind: 'code' } : place;
}

/** "[1]": with brackets, so that the number of a note never grows onto a word. */
function markOf(note: MarkupElement): string {
  const [citation] = childrenNamed(note, 'note-citation');
  return `[${citation === undefined ? '*' : wordsOf(citation)}]`;
}

function rowsOf(table: MarkupElement): MarkupElement[] {
  return descendants(table, ({ name }) => name === 'table-row');
}

/** Cells in their columns: those that another one covers are empty. */
function cellsOf(row: MarkupElement): MarkupElement[] {
  return childrenNamed(row, 'table-cell', 'covered-table-cell').flatMap((cell) => {
    const isEmpty = cell.children.length === 0;
    const repeats = countOf(cell.attributes.get('table:number-columns-repeated'));
    // Sheets end in one empty cell that is repeated to the edge.
    return Array.from({ length: isEmpty ? Math.min(repeats, 50) : repeats }, () => cell);
  });
}

function withSpaces(element: MarkupElement): MarkupElement {
  return {
    ...element,
    children: element.children.flatMap((child): readonly MarkupNode[] => {
      if (!isElement(child)) return [child];
      if (['s', 'tab', 'line-break'].includes(child.name)) return [' '];
      return notText.has(child.name) || child.name === 'note' ? [] : [withSpaces(child)];
    }),
  };
}

function countOf(said: string | undefined): number {
  const count = Number.parseInt(said ?? '1', 10);
  return Number.isFinite(count) ? Math.min(Math.max(count, 1), mostRepeats) : 1;
}
