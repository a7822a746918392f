import { setImmediate } from 'node:timers/promises';
import { Failure } from '../../contract/result';
import type { Library } from '../library/library';
import { listSources, listVersions, type StoredVersion, type TextStore } from '../sources/public';
import type { ReportProgress } from '../tasks/tasks';
import { createConflictIndex } from './conflict-index';
import { findFactStatement, listDismissedQuotes, listFactStatements } from './conflict-queries';
import { type ReadClaim, readClaims } from './read-claims';
import { readOddities, type SourceOddity } from './read-oddities';
import type { Side } from './side';
import type { Conflict, Statement } from './statement';
import { wordsOf } from './words-of';

/** The facts and claims of an open library as statements, compared with one another, and the oddities of its sources. */
export interface LibraryStatements {
  /** Changes with whatever the conflicts of the library are made of. */
  readonly revision: number;
  /** Reads what has changed since it was last called. @throws Failure 'cancelled' */
  catchUp(signal: AbortSignal, report: ReportProgress): Promise<void>;
  conflicts(): Conflict[];
  oddities(): SourceOddity[];
  sideOf(statementId: string): { readonly side: Side; readonly statement: Statement } | undefined;
  /** Lets others have their turn where this one was long. @throws Failure 'cancelled' */
  pause(signal: AbortSignal): Promise<void>;
  close(): void;
}

interface ReadSource {
  /** '' while its text is being read. */
  text: string;
  readonly claims: ReadClaim[];
  oddities: readonly SourceOddity[];
}

// A page that asks for something else meanwhile does not feel it.
const longestTurn = 20;
// More often nobody could read it.
const betweenReports = 100;
// Reading a source takes about as long as reading so many facts.
const sourceWeight = 100;

const comparedEntities = ['fact', 'source', 'claim'] as const;
const countedEntities = [...comparedEntities, 'annotation', 'conflict'] as const;

export function createLibraryStatements({
  library,
  texts,
}: {
  readonly library: Library;
  readonly texts: TextStore;
}): LibraryStatements {
  const { connection } = library;
  const index = createConflictIndex();
  const kept = new Map<string, { readonly side: Side; readonly statement: Statement }>();
  const factIds = new Set<string>();
  const sources = new Map<string, ReadSource>();
  const changed = { fact: new Set<string>(), source: new Set<string>(), claim: new Set<string>() };
  const isAnyChanged = { fact: true, source: true, claim: false };
  let [revision, turnStart, lastReport] = [0, 0, 0];
  let isClosed = false;

  const stopListening = library.onCommit(({ entities, isReversal }) => {
    if (countedEntities.some((entity) => entities.has(entity))) revision += 1;
    for (const entity of comparedEntities) {
      const ids = entities.get(entity);
      if (ids === undefined) continue;
      // A version that undo hands back to its source is not reported of the source that it leaves.
      if (isReversal || ids.size === 0) isAnyChanged[entity] = true;
      for (const id of ids) changed[entity].add(id);
    }
  });

  async function pause(signal: AbortSignal): Promise<void> {
    if (performance.now() - turnStart > longestTurn) {
      await setImmediate();
      turnStart = performance.now();
    }
    if (isClosed || signal.aborted) throw new Failure('cancelled', 'Looking for conflicts was cancelled.');
  }

  function put(statement: Statement, side: Side): void {
    index.put(statement);
    kept.set(statement.id, { side, statement });
  }

  function remove(id: string): void {
    index.remove(id);
    kept.delete(id);
  }

  function readFact(id: string, text: string | undefined): void {
    if (text === undefined) {
      factIds.delete(id);
      remove(id);
    } else if (kept.get(id)?.side.text !== text) {
      factIds.add(id);
      put({ id, text }, { type: 'fact', id, text });
    }
  }

  async function readSource(id: string, signal: AbortSignal, tell: (share: number) => void): Promise<void> {
    const [newest] = listVersions(connection, id);
    const text = newest === undefined ? '' : `${newest.mediaType} ${newest.textSha256}`;
    const known = sources.get(id);
    if (newest !== undefined && known?.text === text) return;
    const read: ReadSource = known ?? { text: '', claims: [], oddities: [] };
    read.text = '';
    read.oddities = [];
    sources.set(id, read);
    for (let claim = read.claims.pop(); claim !== undefined; claim = read.claims.pop()) {
      remove(claim.statement.id);
      await pause(signal);
    }
    if (newest === undefined) {
      sources.delete(id);
      return;
    }
    await readVersion(newest, read, signal, tell);
    read.text = text;
  }

  async function readVersion(
    version: StoredVersion,
    read: ReadSource,
    signal: AbortSignal,
    tell: (share: number) => void,
  ): Promise<void> {
    const isDismissed = dismissedIn(version.sourceId);
    for (const claims of readClaims(texts, version)) {
      for (const claim of claims) {
        read.claims.push(claim);
        if (!isDismissed(claim)) put(claim.statement, claim.side);
        await pause(signal);
      }
      tell((claims.at(-1)?.side.end ?? 0) / version.characters);
      await pause(signal);
    }
    const places = new Set(read.claims.map(({ side }) => `${side.start} ${side.end}`));
    for (const oddities of readOddities(texts, version)) {
      // Claims that stand twice are found among the claims.
      read.oddities = oddities.filter(
        ({ kind, a, b }) => kind !== 'duplicate' || ![a, b].every(({ start, end }) => places.has(`${start} ${end}`)),
      );
      await pause(signal);
    }
  }

  function dismissedIn(sourceId: string): (claim: ReadClaim) => boolean {
    const quotes = listDismissedQuotes(connection, sourceId);
    if (quotes.length === 0) return () => false;
    const dismissed = new Set(quotes.map(wordsOf));
    return ({ statement }) => dismissed.has(wordsOf(statement.text));
  }

  /** A claim that was dismissed is compared with nothing, until it is restored. */
  function sortOut(sourceId: string): void {
    const claims = sources.get(sourceId)?.claims ?? [];
    const isDismissed = dismissedIn(sourceId);
    for (const claim of claims) {
      const isCompared = kept.has(claim.statement.id);
      if (isDismissed(claim) && isCompared) remove(claim.statement.id);
      else if (!isDismissed(claim) && !isCompared) put(claim.statement, claim.side);
    }
  }

  /** Names what has changed where that was not said one by one; the statements of facts come along, since one by one they take longer. */
  function nameChanged(): ReadonlyMap<string, string> {
    const statements = new Map<string, string>();
    if (isAnyChanged.fact) {
      for (const { id, statement } of listFactStatements(connection)) statements.set(id, statement);
      for (const id of [...factIds, ...statements.keys()]) changed.fact.add(id);
    }
    if (isAnyChanged.source)
      for (const id of [...sources.keys(), ...listSources(connection).map((source) => source.id)])
        changed.source.add(id);
    if (isAnyChanged.claim) for (const id of sources.keys()) changed.claim.add(id);
    isAnyChanged.fact = false;
    isAnyChanged.source = false;
    isAnyChanged.claim = false;
    return statements;
  }

  function isBehind(): boolean {
    return Object.values(isAnyChanged).includes(true) || Object.values(changed).some(({ size }) => size > 0);
  }

  async function catchUp(signal: AbortSignal, report: ReportProgress): Promise<void> {
    turnStart = performance.now();
    let done = 0;
    const tell = (share = 0): void => {
      if (performance.now() - lastReport < betweenReports) return;
      lastReport = performance.now();
      const left = changed.fact.size + changed.source.size * sourceWeight;
      report(Math.round(done + share * sourceWeight), done + left + (share > 0 ? sourceWeight : 0), 'Compare');
    };
    while (isBehind()) {
      let statements = nameChanged();
      for (const id of changed.fact) {
        readFact(id, statements.get(id) ?? findFactStatement(connection, id));
        changed.fact.delete(id);
        done += 1;
        tell();
        const before = revision;
        await pause(signal);
        // Somebody may have edited a fact meanwhile.
        if (revision !== before) statements = new Map();
      }
      for (const id of changed.source) {
        changed.source.delete(id);
        try {
          await readSource(id, signal, tell);
        } catch (error) {
          changed.source.add(id);
          throw error;
        }
        done += sourceWeight;
        await pause(signal);
      }
      for (const id of changed.claim) {
        sortOut(id);
        changed.claim.delete(id);
        await pause(signal);
      }
    }
  }

  return {
    get revision() {
      return revision;
    },
    catchUp,
    conflicts: () => index.all(),
    oddities: () => [...sources.values()].flatMap(({ oddities }) => oddities),
    sideOf: (id) => kept.get(id),
    pause,
    close() {
      isClosed = true;
      stopListening();
    },
  };
}
