import type { Conflict } from '../../contract/conflicts';
import { Failure } from '../../contract/result';
import type { Library } from '../library/library';
import { listSources, type TextStore } from '../sources/public';
import type { ReportProgress } from '../tasks/tasks';
import { listDismissedConflicts, listEvidencePlaces, listOpposedFacts } from './conflict-queries';
import { dropRetold } from './drop-retold';
import { createEvidenceBook, type EvidenceBook } from './evidence-book';
import { createLibraryStatements } from './library-statements';
import { listKind } from './list-kind';
import { nameConflicts } from './name-conflicts';
import type { FoundConflict, Side } from './side';
import { compareTexts, type Statement } from './statement';
import type { Span } from './verdict';

/** A conflict with its id and with what has been said of it. */
export interface LibraryConflict extends FoundConflict, Pick<Conflict, 'id' | 'state'> {}

/** Facts first, then claims in the order of their sources and places. */
export interface ReadConflicts {
  readonly conflicts: readonly LibraryConflict[];
  readonly book: EvidenceBook;
}

/** The conflicts of an open library. Nothing is read before they are first asked for; then only what has changed. */
export interface LibraryConflicts {
  /** @throws Failure 'cancelled' */
  read(signal: AbortSignal, report?: ReportProgress): Promise<ReadConflicts>;
  close(): void;
}

export function createLibraryConflicts(services: {
  readonly library: Library;
  readonly texts: TextStore;
}): LibraryConflicts {
  const { connection } = services.library;
  const statements = createLibraryStatements(services);
  let turn: Promise<unknown> = Promise.resolve();
  let latest: (ReadConflicts & { readonly revision: number }) | undefined;

  async function listFound(signal: AbortSignal): Promise<FoundConflict[]> {
    const found: FoundConflict[] = [];
    for (const conflict of statements.conflicts()) {
      const [a, b] = [statements.sideOf(conflict.a.id), statements.sideOf(conflict.b.id)];
      if (a === undefined || b === undefined) continue;
      const { reason } = conflict;
      found.push({ ...listKind(conflict), reason, a: focused(a, conflict.a), b: focused(b, conflict.b) });
      await statements.pause(signal);
    }
    for (const oddity of statements.oddities())
      found.push({ ...oddity, a: focusedOnAll(oddity.a), b: focusedOnAll(oddity.b) });
    const keys = new Map(listSources(connection).map(({ id, citeKey }) => [id, citeKey]));
    const compare = (one: Side, other: Side): number => compareSides(one, other, keys);
    return found.sort((one, other) => compare(one.a, other.a) || compare(one.b, other.b));
  }

  async function readAll(signal: AbortSignal, report: ReportProgress): Promise<ReadConflicts> {
    await statements.catchUp(signal, report);
    const { revision } = statements;
    if (latest?.revision === revision) return latest;
    const book = createEvidenceBook(listEvidencePlaces(connection));
    const told = dropRetold(nameConflicts(await listFound(signal)), book);
    const dismissed = listDismissedConflicts(connection);
    const opposed = new Set(listOpposedFacts(connection).map(([one, other]) => `${one} ${other}`));
    const conflicts = told.map((conflict): LibraryConflict => {
      if (dismissed.has(conflict.id)) return { ...conflict, state: 'dismissed' };
      return { ...conflict, state: isLinked(conflict, book, opposed) ? 'linked' : 'open' };
    });
    const read = { conflicts, book, revision };
    // Something may have been written while others had their turn.
    if (statements.revision === revision) latest = read;
    return read;
  }

  return {
    read(signal, report = () => undefined) {
      // Two requests at once would read the same source twice over.
      const mine = untilAborted(turn, signal).then(() => readAll(signal, report));
      turn = Promise.allSettled([turn, mine]);
      return mine;
    },
    close: statements.close,
  };
}

/** Waits for others, or until nobody wants the answer any more. */
async function untilAborted(others: Promise<unknown>, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = (): void => resolve();
    signal.addEventListener('abort', stop, { once: true });
    void others.finally(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
  if (signal.aborted) throw new Failure('cancelled', 'Looking for conflicts was cancelled.');
}

/** Whether the two, or facts that were made of them, are evidence against each other. */
function isLinked({ a, b }: FoundConflict, book: EvidenceBook, opposed: ReadonlySet<string>): boolean {
  return book
    .factsOf(a)
    .some((one) => book.factsOf(b).some((other) => opposed.has(`${one} ${other}`) || opposed.has(`${other} ${one}`)));
}

/** The words of a PDF are compared as they are read, and listed as they stand on the page, so places in them are not the same. */
function focused<S extends Side>(
  { side, statement }: { readonly side: S; readonly statement: Statement },
  { start, end }: Span,
): S & { readonly focus: Span } {
  return side.text === statement.text ? { ...side, focus: { start, end } } : focusedOnAll(side);
}

function focusedOnAll<S extends Side>(side: S): S & { readonly focus: Span } {
  return { ...side, focus: { start: 0, end: side.text.length } };
}

/** @param keys the cite keys of the sources, by id */
function compareSides(one: Side, other: Side, keys: ReadonlyMap<string, string>): number {
  if (one.type === 'fact') {
    return other.type === 'fact' ? compareTexts(one.text, other.text) || compareTexts(one.id, other.id) : -1;
  }
  if (other.type === 'fact') return 1;
  return (
    compareTexts(keys.get(one.sourceId) ?? '', keys.get(other.sourceId) ?? '') ||
    one.start - other.start ||
    one.end - other.end
  );
}
