import type { CslName } from '../../../contract/csl';
import { Failure } from '../../../contract/result';
import type { FieldCandidate } from '../../../contract/sources';
import type { ZipFile } from '../../zip/zip-file';
import { collectCandidates, readCslDate } from '../collect-candidates';
import { readDoi, readIsbn } from '../find-identifiers';
import { languageTag } from '../html/language-tag';
import { isProgramName } from '../is-program-name';
import { readAuthorName } from '../read-author-names';
import { numberEntities } from '../xml/decode-entities';
import { descendants, type MarkupElement, wordsOf } from '../xml/markup-tree';
import { decodeXml, readXml, XmlError } from '../xml/read-xml';
import { resolveEntry } from './resolve-entry';

/** What the package file of a book says. All names are names of entries of its archive. */
export interface EpubPackage {
  /** The chapters, in their order. */
  readonly spine: readonly string[];
  /** Files that may hold the table of contents: the navigation document, then the NCX. */
  readonly contents: readonly string[];
  readonly candidates: readonly FieldCandidate[];
}

const containerName = 'META-INF/container.xml';
const origin = 'EPUB package';

/** @throws Failure 'invalid-input' where there is no package, or it is damaged. */
export function readPackage(zip: ZipFile, fileName: string): EpubPackage {
  const path = packagePath(zip, fileName);
  if (path === undefined) throw damaged(fileName, 'it has no list of its chapters');
  const root = readPart(zip, path, fileName);
  const items = new Map<string, { readonly path: string; readonly type: string; readonly properties: string }>();
  for (const { attributes } of descendants(root, ({ name }) => name === 'item')) {
    items.set(attributes.get('id') ?? '', {
      path: resolveEntry(path, attributes.get('href') ?? ''),
      type: attributes.get('media-type') ?? '',
      properties: attributes.get('properties') ?? '',
    });
  }
  const all = [...items.values()];
  const references = descendants(root, ({ name }) => name === 'itemref');
  const spine = references.flatMap(({ attributes }) => items.get(attributes.get('idref') ?? '')?.path ?? []);
  const isText = (type: string): boolean => /xhtml|text\/html|text\/x-oeb1/.test(type);
  const named = [...new Set(spine)];
  return {
    spine: named.length > 0 ? named : all.filter(({ type }) => isText(type)).map((item) => item.path),
    contents: [
      ...all.filter(({ properties }) => properties.split(' ').includes('nav')),
      ...all.filter(({ type }) => type === 'application/x-dtbncx+xml'),
    ].map((item) => item.path),
    candidates: candidatesOf(root),
  };
}

/** An XML file of the book. @throws Failure 'invalid-input' */
export function readPart(zip: ZipFile, name: string, fileName: string): MarkupElement {
  try {
    return readXml(numberEntities(decodeXml(zip.read(name))), fileName);
  } catch (error) {
    if (error instanceof XmlError) throw damaged(fileName, `"${name}" breaks off or is wrongly built`, error.message);
    throw error;
  }
}

function packagePath(zip: ZipFile, fileName: string): string | undefined {
  if (zip.names.includes(containerName)) {
    const files = descendants(readPart(zip, containerName, fileName), ({ name }) => name === 'rootfile');
    const stated = files.map(({ attributes }) => resolveEntry('', attributes.get('full-path') ?? ''));
    const found = stated.find((name) => zip.names.includes(name));
    if (found !== undefined) return found;
  }
  return zip.names.find((name) => name.toLowerCase().endsWith('.opf'));
}

function candidatesOf(root: MarkupElement): readonly FieldCandidate[] {
  const found = collectCandidates();
  const parts = descendants(root, ({ name }) => name === 'metadata').flatMap((metadata) =>
    descendants(metadata, () => true),
  );
  const named = (name: string): MarkupElement[] => parts.filter((part) => part.name === name);
  const refinement = ({ attributes }: MarkupElement, property: string): string => {
    const target = `#${attributes.get('id') ?? ''}`;
    const refines = ({ attributes: own }: MarkupElement): boolean =>
      own.get('refines') === target && own.get('property') === property;
    return named('meta').filter(refines).map(wordsOf)[0] ?? '';
  };
  found.add('type', 'book', origin);
  const titles = named('title');
  const main = titles.find((title) => refinement(title, 'title-type') === 'main') ?? titles[0];
  if (main !== undefined && !isProgramName(wordsOf(main))) found.add('title', wordsOf(main), origin);
  const people = named('creator')
    .filter((person) => !isProgramName(wordsOf(person)))
    .map((person) => ({
      role: person.attributes.get('opf:role') ?? refinement(person, 'role'),
      name: nameOf(person, person.attributes.get('opf:file-as') ?? refinement(person, 'file-as')),
    }));
  const inRole = (...roles: readonly string[]): CslName[] =>
    people.flatMap(({ role, name }) => (name !== undefined && roles.includes(role) ? [name] : []));
  found.add('author', inRole('aut', ''), origin);
  found.add('editor', inRole('edt'), origin);
  found.add('translator', inRole('trl'), origin);
  for (const element of named('publisher')) found.add('publisher', wordsOf(element), origin);
  for (const element of named('date')) found.add('issued', readCslDate(wordsOf(element)), origin);
  for (const element of named('language')) found.add('language', languageTag(wordsOf(element)), origin);
  for (const element of named('identifier')) {
    found.add('ISBN', readIsbn(wordsOf(element)), origin);
    found.add('DOI', readDoi(wordsOf(element)), origin);
  }
  return found.candidates;
}

function nameOf(person: MarkupElement, fileAs: string): CslName | undefined {
  return readAuthorName(/^[^,]+, [^,]+$/.test(fileAs) ? fileAs : wordsOf(person));
}

function damaged(fileName: string, what: string, detail?: string): Failure {
  return new Failure(
    'invalid-input',
    `"${fileName}" is no sound EPUB book: ${what}. Get the book anew, or convert it with a program such as Calibre.`,
    detail,
  );
}
