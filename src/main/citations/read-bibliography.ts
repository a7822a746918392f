import type { CslItem } from '../../contract/csl';
import { Failure } from '../../contract/result';
import { readBibtex } from './read-bibtex';
import { readCslJson } from './read-csl-json';
import { readRis } from './read-ris';

export type BibliographyFileFormat = 'bibtex' | 'ris' | 'csl-json';

/** One work of a bibliography file. */
export interface BibliographyRecord {
  readonly csl: CslItem;
  /** The entry as it stood in the file. */
  readonly original: string;
  /** Fields that CSL has no place for, by their name in the file. */
  readonly unmapped: Readonly<Record<string, string>>;
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

/** Larger files are no bibliographies of one person's; the largest seen had 12 MB. */
const mostCharacters = 20 * 1024 * 1024;
const mostRecords = 20_000;

/**
 * Reads a bibliography file; a faulty entry becomes a failure and the others are kept.
 * @throws Failure too-large over 20 MB or 20,000 records; invalid-input where the text is not of this format at all.
 */
export function readBibliography(text: string, format: BibliographyFileFormat): ReadBibliography {
  if (text.length > mostCharacters) {
    throw new Failure('too-large', 'This bibliography is over 20 MB. Split it into smaller files and import those.');
  }
  const read = readerOf(format)(text.replace(/^\uFEFF/, ''));
  if (read.items.length > mostRecords) {
    throw new Failure(
      'too-large',
      'This bibliography has over 20,000 works. Split it into smaller files and import those.',
    );
  }
  if (read.items.length === 0 && read.failures.length === 0) {
    throw new Failure(
      'invalid-input',
      `There is no ${nameOf(format)} entry in this file. Check that it is the right one.`,
    );
  }
  return read;
}

function readerOf(format: BibliographyFileFormat): (text: string) => ReadBibliography {
  const readers = { bibtex: readBibtex, ris: readRis, 'csl-json': readCslJson };
  return readers[format];
}

function nameOf(format: BibliographyFileFormat): string {
  const names = { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' };
  return names[format];
}
