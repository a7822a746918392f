import { type Fact, factPriority } from '../../contract/facts';
import { Failure } from '../../contract/result';
import type { Connection } from '../library/connection';
import { factOrFail } from './assemble-fact';
import { listEvidence, moveEvidence } from './evidence-queries';
import { deleteFact, moveHistory } from './fact-queries';
import type { FactWriter } from './write-facts';

interface MergeServices {
  readonly library: { readonly connection: Connection };
  readonly redirectFacts: (connection: Connection, from: string, to: string) => void;
}

/**
 * Makes one fact of several, to be called within a write: `keep` gets the evidence that it does not have yet, the history, the tags and
 * the uses in papers of the others, what it does not say itself, and the most urgent priority.
 * @throws Failure 'not-found', 'invalid-input' where there is no other
 */
export function mergeFacts(
  { library: { connection }, redirectFacts }: MergeServices,
  writer: FactWriter,
  keep: string,
  others: readonly string[],
  by: string,
): void {
  const merged = new Set(others);
  merged.delete(keep);
  if (merged.size === 0) {
    throw new Failure('invalid-input', 'A fact cannot be merged with itself. Choose another one that says the same.');
  }
  for (const id of merged) {
    const kept = factOrFail(connection, keep);
    const other = factOrFail(connection, id);
    moveEvidence(connection, id, keep);
    tellOtherStances(connection, writer, id, keep, by);
    moveHistory(connection, id, keep);
    writer.record(keep, by, { kind: 'merged', before: other.statement, after: kept.statement });
    writer.change(
      keep,
      {
        tags: [...kept.tags, ...other.tags],
        claimant: kept.claimant || other.claimant,
        claimedOn: kept.claimedOn || other.claimedOn,
        firstSeen: kept.firstSeen || other.firstSeen,
        assignee: kept.assignee || other.assignee,
        due: kept.due || other.due,
        priority: moreUrgent(kept.priority, other.priority),
      },
      by,
    );
    redirectFacts(connection, id, keep);
    deleteFact(connection, id);
  }
}

/** What both facts have stays once, as the kept fact has it; that the other one saw it otherwise is not forgotten. */
function tellOtherStances(connection: Connection, writer: FactWriter, from: string, to: string, by: string): void {
  const kept = listEvidence(connection, to);
  for (const left of listEvidence(connection, from)) {
    const twin = kept.find(({ annotationId, otherFactId }) =>
      left.annotationId === null ? otherFactId === left.otherFactId : annotationId === left.annotationId,
    );
    if (twin !== undefined && twin.stance !== left.stance) {
      writer.record(to, by, { kind: 'evidence-removed', before: writer.inWords(left), after: writer.inWords(twin) });
    }
  }
}

function moreUrgent(a: Fact['priority'], b: Fact['priority']): Fact['priority'] {
  return factPriority.options.indexOf(a) >= factPriority.options.indexOf(b) ? a : b;
}
