import { setImmediate } from 'node:timers/promises';
import type { Conflict, ConflictSide } from '../../contract/conflicts';
import { Failure } from '../../contract/result';
import { evidenceOfFact, findFact, listFactIds } from '../facts/public';
import type { Library } from '../library/library';
import { listSources, listVersions, type TextStore } from '../sources/public';
import { createConflictIndex } from './conflict-index';
import { listKind } from './list-kind';
import { readClaims } from './read-claims';
import type { Statement } from './statement';

/** The conflicts of an open library. Nothing is read before they are first asked for; then only what has changed. */
export interface LibraryConflicts {
  /** @throws Failure 'cancelled' */
  list(signal: AbortSignal): Promise<Conflict[]>;
  close(): void;
}

interface ReadSource {
  /** '' while its text is being read. */
  text: string;
  /** Ids of the statements that are its claims. */
  readonly claims: string[];
}

// A page that asks for something else meanwhile does not feel it.
const longestTurn = 20;

const comparedEntities = ['fact', 'source'] as const;

export function createLibraryConflicts({
  library,
  texts,
}: {
  readonly library: Library;
  readonly texts: TextStore;
}): LibraryConflicts {
  const { connection } = library;
  const index = createConflictIndex();
  const sides = new Map<string, ConflictSide>();
  const factIds = new Set<string>();
  const sources = new Map<string, ReadSource>();
  const changed = { fact: new Set<string>(), source: new Set<string>() };
  const isAnyChanged = { fact: true, source: true };
  let turn: Promise<unknown> = Promise.resolve();
  let turnStart = 0;
  let isClosed = false;

  const stopListening = library.onCommit(({ entities, isReversal }) => {
    for (const entity of comparedEntities) {
      const ids = entities.get(entity);
      if (ids === undefined) continue;
      // A version that undo hands back to its source is not reported of the source that it leaves.
      if (isReversal || ids.size === 0) isAnyChanged[entity] = true;
      for (const id of ids) changed[entity].add(id);
    }
  });

  /** Lets others have their turn where this one was long. */
  async function pause(signal: AbortSignal): Promise<void> {
    if (performance.now() - turnStart > longestTurn) {
      await setImmediate();
      turnStart = performance.now();
    }
    if (isClosed || signal.aborted) throw new Failure('cancelled', 'Looking for conflicts was cancelled.');
  }

  function put(statement: Statement, side: ConflictSide): void {
    index.put(statement);
    sides.set(statement.id, side);
  }

  function remove(id: string): void {
    index.remove(id);
    sides.delete(id);
  }

  function readFact(id: string): void {
    const fact = findFact(connection, id);
    if (fact === undefined) {
      factIds.delete(id);
      remove(id);
    } else if (sides.get(id)?.text !== fact.statement) {
      factIds.add(id);
      put({ id, text: fact.statement }, { type: 'fact', id, text: fact.statement });
    }
  }

  async function readSource(id: string, signal: AbortSignal): Promise<void> {
    const [newest] = listVersions(connection, id);
    const text = newest === undefined ? '' : `${newest.mediaType} ${newest.textSha256}`;
    const known = sources.get(id);
    if (newest !== undefined && known?.text === text) return;
    const read: ReadSource = known ?? { text: '', claims: [] };
    read.text = '';
    sources.set(id, read);
    for (let claim = read.claims.pop(); claim !== undefined; claim = read.claims.pop()) {
      remove(claim);
      await pause(signal);
    }
    if (newest === undefined) {
      sources.delete(id);
      return;
    }
    for (const claims of readClaims(texts, newest)) {
      for (const { statement, side } of claims) {
        read.claims.push(statement.id);
        put(statement, side);
        await pause(signal);
      }
      await pause(signal);
    }
    read.text = text;
  }

  function nameChanged(): void {
    if (isAnyChanged.fact) for (const id of [...factIds, ...listFactIds(connection)]) changed.fact.add(id);
    if (isAnyChanged.source)
      for (const id of [...sources.keys(), ...listSources(connection).map((source) => source.id)])
        changed.source.add(id);
    isAnyChanged.fact = false;
    isAnyChanged.source = false;
  }

  async function catchUp(signal: AbortSignal): Promise<void> {
    turnStart = performance.now();
    do {
      nameChanged();
      for (const id of changed.fact) {
        readFact(id);
        changed.fact.delete(id);
        await pause(signal);
      }
      for (const id of changed.source) {
        changed.source.delete(id);
        try {
          await readSource(id, signal);
        } catch (error) {
          changed.source.add(id);
          throw error;
        }
        await pause(signal);
      }
    } while (isAnyChanged.fact || isAnyChanged.source || changed.fact.size > 0);
  }

  /** Whether a claim is what a fact was made of. */
  function isEvidence(fact: ConflictSide, claim: ConflictSide): boolean {
    if (fact.type !== 'fact' || claim.type !== 'claim') return false;
    return evidenceOfFact(connection, texts, fact.id).some(
      ({ annotation }) =>
        annotation?.sourceId === claim.sourceId && annotation.start < claim.end && claim.start < annotation.end,
    );
  }

  async function listAll(signal: AbortSignal): Promise<Conflict[]> {
    const listed: Conflict[] = [];
    for (const conflict of index.all()) {
      const [a, b] = [sides.get(conflict.a.id), sides.get(conflict.b.id)];
      if (a === undefined || b === undefined) continue;
      const kind = listKind(conflict);
      // Facts stand before claims.
      if (kind.kind === 'duplicate' && isEvidence(a, b)) continue;
      listed.push({ ...kind, a, b, reason: conflict.reason });
      await pause(signal);
    }
    return listed;
  }

  return {
    list(signal) {
      // Two requests at once would read the same source twice over.
      const mine = turn
        .catch(() => undefined)
        .then(async () => {
          await catchUp(signal);
          return listAll(signal);
        });
      turn = mine;
      return mine;
    },
    close() {
      isClosed = true;
      stopListening();
    },
  };
}
