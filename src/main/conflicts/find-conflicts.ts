import { createConflictIndex } from './conflict-index';
import type { Conflict, ConflictKind, Statement } from './statement';

export interface ConflictOptions {
  /** Which kinds are wanted; all but refinements, which are no conflicts, unless named. */
  readonly kinds?: readonly ConflictKind[];
}

const conflicting: readonly ConflictKind[] = ['duplicate', 'restatement', 'contradiction'];

/** The repeats and contradictions among statements whose ids differ, in the order of their sources and places. */
export function findConflicts(
  statements: readonly Statement[],
  { kinds = conflicting }: ConflictOptions = {},
): Conflict[] {
  const index = createConflictIndex();
  for (const statement of statements) index.put(statement);
  return index.all().filter(({ kind }) => kinds.includes(kind));
}
