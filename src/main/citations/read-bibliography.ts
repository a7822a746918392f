import type { CslItem } from '../../contract/csl';
import { Failure } from '../../contract/result';

export type BibliographyFileFormat =
  | 'bibtex'
  | 'ris'
  | 'csl-json'
  | 'nbib'
  | 'enw'
  | 'endnote-xml'
  | 'cff'
  | 'zotero-rdf'
  | 'better-bibtex-json';

/** One work of a bibliography file. */
export interface BibliographyRecord {
  readonly csl: CslItem;
  /** The entry as it stood in the file, with the abbreviations that it uses. */
  readonly original: string;
  /** Fields that CSL has no place for, by their name in the file. */
  readonly unmapped: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  /** Names of collections that the file puts it into, the outermost first, joined by '/'. */
  readonly collections: readonly string[];
  /** Paths of its documents as the file has them, absolute or from the file's own folder. */
  readonly attachments: readonly string[];
}

/** An entry that could not be read: how it begins, and why. */
export interface UnreadableEntry {
  readonly entry: string;
  readonly message: string;
}

export interface ReadBibliography {
  readonly items: readonly BibliographyRecord[];
  readonly failures: readonly UnreadableEntry[];
}

/** 20,000 records with abstracts have 40 MB in BibTeX and in EndNote's XML; the largest file of one person's seen had 12 MB. */
const mostCharacters = 64 * 1024 * 1024;
const mostRecords = 20_000;

/**
 * Reads a bibliography file; a faulty entry becomes a failure and the others are kept.
 * @throws Failure too-large over 64 million characters or 20,000 records; invalid-input where the text is not of this format at all.
 */
export async function readBibliography(text: string, format: BibliographyFileFormat): Promise<ReadBibliography> {
  if (text.length > mostCharacters) {
    throw new Failure('too-large', 'This bibliography is over 64 MB. Split it into smaller files and import those.');
  }
  const readEntries = await readerOf(format);
  const read = readEntries(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (read.items.length > mostRecords) {
    throw new Failure(
      'too-large',
      'This bibliography has over 20,000 works. Split it into smaller files and import those.',
    );
  }
  if (read.items.length === 0 && read.failures.length === 0) {
    throw new Failure(
      'invalid-input',
      `There is no ${names[format]} entry in this file. Check that it is the right one.`,
    );
  }
  return read;
}

/** Each reader is loaded when its first file comes: the libraries of most take their time. */
async function readerOf(format: BibliographyFileFormat): Promise<(text: string) => ReadBibliography> {
  switch (format) {
    case 'bibtex':
      return (await import('./read-bibtex')).readBibtex;
    case 'ris':
      return (await import('./tagged/read-ris')).readRis;
    case 'nbib':
      return (await import('./tagged/read-nbib')).readNbib;
    case 'enw':
      return (await import('./tagged/read-enw')).readEnw;
    case 'csl-json':
      return (await import('./read-csl-json')).readCslJson;
    case 'endnote-xml':
      return (await import('./markup/read-endnote-xml')).readEndnoteXml;
    case 'cff':
      return (await import('./read-cff')).readCff;
    case 'zotero-rdf':
      return (await import('./markup/read-zotero-rdf')).readZoteroRdf;
    case 'better-bibtex-json':
      return (await import('./zotero/read-better-bibtex-json')).readBetterBibtexJson;
  }
}

const names: Readonly<Record<BibliographyFileFormat, string>> = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  nbib: 'PubMed',
  enw: 'EndNote',
  'endnote-xml': 'EndNote XML',
  cff: 'CITATION.cff',
  'zotero-rdf': 'Zotero RDF',
  'better-bibtex-json': 'Better BibTeX JSON',
};
