import { Failure } from '../../contract/result';
import { createFactWriter, evidenceOfFact, type FactServices, mergeFacts } from '../facts/public';
import type { EvidenceBook } from './evidence-book';
import type { LibraryConflict } from './library-conflicts';
import type { ClaimSide, Side } from './side';

/** Ends a conflict by changing the facts; each is one step of the undo history. `by` is '' where nobody is named. */
export interface ConflictSettler {
  /** Makes each side evidence against the other. @returns the two facts. @throws Failure 'invalid-input' */
  link(conflict: LibraryConflict, book: EvidenceBook, by: string): string[];
  /** Makes one fact of both sides, in the words of the one that is kept. @returns its id. @throws Failure 'invalid-input' */
  merge(conflict: LibraryConflict, book: EvidenceBook, keep: 'a' | 'b', by: string): string;
}

export function createConflictSettler(services: FactServices): ConflictSettler {
  const { library, texts } = services;
  const { connection } = library;
  const writer = createFactWriter(services);

  function passageOf({ sourceId, start, end }: ClaimSide) {
    return { kind: 'passage', passage: { source: sourceId, selector: { start, end } } } as const;
  }

  /** A claim becomes a fact, unless one was made of its words before. */
  function factOf(side: Side, book: EvidenceBook, by: string): string {
    if (side.type === 'fact') return side.id;
    const [known] = book.factsMadeOf(side);
    if (known !== undefined) return known;
    const id = writer.create({ statement: side.text }, by);
    writer.addEvidence(id, 'supports', passageOf(side), by);
    return id;
  }

  function oppose(id: string, otherFactId: string, by: string): void {
    const isOpposed = evidenceOfFact(connection, texts, id).some(
      ({ fact, stance }) => fact?.id === otherFactId && stance === 'contradicts',
    );
    if (!isOpposed) writer.addEvidence(id, 'contradicts', { kind: 'fact', otherFactId }, by);
  }

  return {
    link(conflict, book, by) {
      refuseWithinSource(conflict);
      if (conflict.kind === 'duplicate')
        throw new Failure(
          'invalid-input',
          'These two say the same, so neither speaks against the other. Merge them, or say that it is no conflict.',
        );
      return library.write(`Link contradiction about "${shortened(conflict.a.text)}"`, () => {
        const [a, b] = [factOf(conflict.a, book, by), factOf(conflict.b, book, by)];
        oppose(a, b, by);
        oppose(b, a, by);
        return [a, b];
      });
    },

    merge(conflict, book, keep, by) {
      refuseWithinSource(conflict);
      if (conflict.kind === 'contradiction')
        throw new Failure(
          'invalid-input',
          'These two contradict one another, so they cannot be one fact. Link them as evidence against each other, or correct one of them first.',
        );
      const [kept, other] = keep === 'a' ? [conflict.a, conflict.b] : [conflict.b, conflict.a];
      return library.write(`Merge into "${shortened(kept.text)}"`, () => {
        if (kept.type === 'claim' && other.type === 'fact') {
          writer.change(other.id, { statement: kept.text }, by);
          writer.addEvidence(other.id, 'supports', passageOf(kept), by);
          return other.id;
        }
        const id = factOf(kept, book, by);
        if (other.type === 'fact') mergeFacts(services, writer, id, [other.id], by);
        else writer.addEvidence(id, 'supports', passageOf(other), by);
        return id;
      });
    },
  };
}

/** @throws Failure 'invalid-input' */
function refuseWithinSource({ detail }: LibraryConflict): void {
  if (detail !== 'sum' && detail !== 'glued-dates' && detail !== 'name') return;
  throw new Failure(
    'invalid-input',
    'This is a place where the source does not agree with itself, so there are no two statements to settle. Open the source there, or say that it is no conflict.',
  );
}

function shortened(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
