import { type Entry, type Library, parse } from '@retorquere/bibtex-parser';
import { mapBibtexEntry } from './map-bibtex-entry';
import type { BibliographyRecord, ReadBibliography, UnreadableEntry } from './read-bibliography';

/** Titles stay as they are written: changing their case is guessing, and the original has the braces. */
const options = { english: false, caseProtection: false, unsupported: 'ignore' } as const;

/** Reads BibTeX and BibLaTeX. */
export function readBibtex(text: string): ReadBibliography {
  try {
    return fromLibrary(parse(text, options));
  } catch {
    return readPieces(text);
  }
}

/** The parser gave up on the whole text: entry by entry, it gives up on the faulty one only. */
function readPieces(text: string): ReadBibliography {
  const pieces = text.split(/^(?=[ \t]*@)/m).filter((piece) => piece.trim().startsWith('@'));
  const strings = pieces.filter((piece) => /^\s*@string\b/i.test(piece));
  const items: BibliographyRecord[] = [];
  const failures: UnreadableEntry[] = [];
  for (const piece of pieces.filter((candidate) => !strings.includes(candidate))) {
    try {
      const read = fromLibrary(parse(strings.join('') + piece, options), items.length);
      items.push(...read.items);
      failures.push(...read.failures);
    } catch (error) {
      failures.push(unreadable(piece, error instanceof Error ? error.message : String(error)));
    }
  }
  return { items, failures };
}

function fromLibrary(library: Library, offset = 0): ReadBibliography {
  const items: BibliographyRecord[] = [];
  const failures: UnreadableEntry[] = library.errors.map(({ input, error }) => unreadable(input, error));
  for (const [position, entry] of library.entries.entries()) {
    if (isComplete(entry)) {
      try {
        items.push(mapBibtexEntry(entry, `item-${offset + position + 1}`));
      } catch (error) {
        failures.push(unreadable(entry.input, error instanceof Error ? error.message : String(error)));
      }
    }
  }
  return { items, failures };
}

/** Of an entry that it could not read to the end the parser keeps the key alone; that entry is among its errors. */
function isComplete(entry: Entry): boolean {
  return entry.input.trim() !== '';
}

function unreadable(input: string | undefined, problem: string): UnreadableEntry {
  return { entry: (input ?? '').trim().slice(0, 200), message: `This entry cannot be read: ${problem.split('\n')[0]}` };
}
