import type { ZipFile } from '../../zip/zip-file';
import { descendants, type MarkupElement, wordsOf } from '../xml/markup-tree';
import { type EpubPackage, readPart } from './read-package';
import { fragmentOf, resolveEntry } from './resolve-entry';

/** What the table of contents of a book says; keys are names of entries. */
export interface EpubContents {
  /** Title of the chapter that a file holds, or begins with. */
  readonly titles: ReadonlyMap<string, string>;
  /** For each file the labels of its pages, by the id of the element where a page begins; '' for the file's beginning. */
  readonly pages: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

interface Target {
  readonly path: string;
  readonly id: string;
  readonly label: string;
}

/** Reads the navigation document and the NCX. A book that has neither, or a broken one, still has its chapters. */
export function readContents(zip: ZipFile, book: EpubPackage, fileName: string): EpubContents {
  const titles = new Map<string, string>();
  const pages = new Map<string, Map<string, string>>();
  for (const name of book.contents.filter((one) => zip.names.includes(one))) {
    const root = readOrSkip(zip, name, fileName);
    if (root === undefined) continue;
    for (const { path, label } of [...linksIn(root, 'toc', name), ...pointsIn(root, 'navpoint', name)]) {
      if (!titles.has(path) && label !== '') titles.set(path, label);
    }
    for (const { path, id, label } of [...linksIn(root, 'page-list', name), ...pointsIn(root, 'pagetarget', name)]) {
      const known = pages.get(path) ?? new Map<string, string>();
      pages.set(path, known);
      if (!known.has(id) && label !== '' && label.length <= 30) known.set(id, label);
    }
  }
  return { titles, pages };
}

function readOrSkip(zip: ZipFile, name: string, fileName: string): MarkupElement | undefined {
  try {
    return readPart(zip, name, fileName);
  } catch {
    return undefined;
  }
}

function linksIn(root: MarkupElement, type: string, from: string): Target[] {
  const lists = descendants(
    root,
    ({ name, attributes }) => name === 'nav' && (attributes.get('epub:type') ?? '').split(' ').includes(type),
  );
  return lists
    .flatMap((list) => descendants(list, ({ name }) => name === 'a'))
    .map((link) => targetOf(from, link.attributes.get('href') ?? '', wordsOf(link)));
}

function pointsIn(root: MarkupElement, kind: string, from: string): Target[] {
  return descendants(root, ({ name }) => name === kind).map((point) => {
    const [content] = descendants(point, ({ name }) => name === 'content');
    const [label] = descendants(point, ({ name }) => name === 'text');
    return targetOf(from, content?.attributes.get('src') ?? '', label === undefined ? '' : wordsOf(label));
  });
}

function targetOf(from: string, reference: string, label: string): Target {
  return { path: resolveEntry(from, reference), id: fragmentOf(reference), label };
}
