import { setImmediate } from 'node:timers/promises';
import type { CslItem } from '../../../contract/csl';
import { areDistinctWorks, type ComparedWork, comparedWork, likenessInWords } from './compare-works';
import { likenessesOf } from './likenesses-of';

export interface DuplicateGroup<T> {
  readonly sources: readonly T[];
  readonly reasons: readonly string[];
}

interface Candidate {
  readonly id: string;
  readonly csl: CslItem;
  /** Hashes of its files and texts, each with what it is the hash of. */
  readonly hashes: readonly { readonly key: string; readonly reason: string }[];
}

// In a larger block each is compared with its neighbours by title only, so that one prolific author stays cheap.
const wholeBlock = 40;
const neighbours = 12;
// One slice of the work, so that requests get their turn between two.
const sliceMs = 25;

/**
 * Groups of sources that seem to be one work, each with why: by identifier, by file, and by nearly the same title, author
 * and year. Near n log n: only records that share an author's beginning and a year, or the rare words of a title, meet.
 * @param isDistinct whether a person has said of two ids that they are different works
 */
export async function findDuplicates<T extends Candidate>(
  sources: readonly T[],
  isDistinct: (a: string, b: string) => boolean,
): Promise<DuplicateGroup<T>[]> {
  const breathe = createBreather();
  const works: ComparedWork[] = [];
  for (const { id, csl } of sources) {
    works.push(comparedWork(id, csl));
    await breathe();
  }
  const groups = new Groups(works, isDistinct);
  await joinByKeys(groups, sources, works, breathe);
  for (const block of await blocksOf(works, breathe)) {
    compareBlock(groups, block);
    await breathe();
  }
  const byId = new Map(sources.map((source) => [source.id, source]));
  return groups.list().map(({ ids, reasons }) => ({
    sources: ids.map((id) => byId.get(id)).filter((source) => source !== undefined),
    reasons,
  }));
}

type Breathe = () => Promise<void> | undefined;

/** To be awaited between two steps: lets others do something when a slice is over. */
function createBreather(): Breathe {
  let sliceEnd = performance.now() + sliceMs;
  return () => {
    if (performance.now() < sliceEnd) return undefined;
    return setImmediate().then(() => {
      sliceEnd = performance.now() + sliceMs;
    });
  };
}

async function joinByKeys(
  groups: Groups,
  sources: readonly Candidate[],
  works: readonly ComparedWork[],
  breathe: Breathe,
): Promise<void> {
  const sharing = new Map<string, ComparedWork[]>();
  for (const [index, { csl, hashes }] of sources.entries()) {
    const work = works[index];
    await breathe();
    if (work === undefined) continue;
    const isFile = new Set(hashes.map(({ key }) => key));
    for (const { key, reason } of [...hashes, ...likenessesOf(csl)]) {
      const others = sharing.get(key);
      if (others === undefined) {
        sharing.set(key, [work]);
        continue;
      }
      for (const other of others.slice(0, neighbours)) groups.join(other, work, reason, isFile.has(key));
      others.push(work);
    }
  }
}

function compareBlock(groups: Groups, block: ComparedWork[]): void {
  const reach = block.length <= wholeBlock ? block.length : neighbours;
  if (reach < block.length) block.sort((a, b) => (a.title < b.title ? -1 : 1));
  for (let at = 0; at < block.length; at += 1) {
    for (let next = at + 1; next < Math.min(block.length, at + reach); next += 1) {
      const [a, b] = [block[at], block[next]];
      if (a === undefined || b === undefined || groups.areTogether(a, b)) continue;
      const reason = likenessInWords(a, b);
      if (reason !== '') groups.join(a, b, reason, false);
    }
  }
}

/** Records worth comparing with one another; each stands in a few blocks. */
async function blocksOf(works: readonly ComparedWork[], breathe: Breathe): Promise<ComparedWork[][]> {
  const frequencies = new Map<string, number>();
  const wordsOf = (title: string): string[] => [...new Set(title.split(' '))].filter((word) => word.length > 1);
  for (const { title } of works) {
    for (const word of wordsOf(title)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  const blocks = new Map<string, ComparedWork[]>();
  function put(key: string, work: ComparedWork): void {
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [work]);
    else block.push(work);
  }
  for (const work of works) {
    await breathe();
    if (work.title === '') continue;
    put(`title ${work.mainTitle}`, work);
    put(`author ${work.family.slice(0, 3)} ${work.year} ${work.title.slice(0, 2)}`, work);
    // A misspelt word is rare too, so that three of the rarest make three pairs, of which one survives an error.
    const [first, second, third] = wordsOf(work.title).sort(
      (a, b) => (frequencies.get(a) ?? 0) - (frequencies.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    for (const pair of [
      [first, second],
      [first, third],
      [second, third],
    ]) {
      const words = pair.filter((word) => word !== undefined);
      if (words.length === 2) put(`words ${words.sort().join(' ')}`, work);
    }
  }
  return [...blocks.values()].filter((block) => block.length > 1);
}

/** Works put together step by step; two that are known to be different never come into one group, not even through a third. */
class Groups {
  readonly #works: ReadonlyMap<string, ComparedWork>;
  readonly #isDistinct: (a: string, b: string) => boolean;
  readonly #groupOf = new Map<string, { readonly ids: string[]; readonly reasons: Set<string> }>();

  constructor(works: readonly ComparedWork[], isDistinct: (a: string, b: string) => boolean) {
    this.#works = new Map(works.map((work) => [work.id, work]));
    this.#isDistinct = isDistinct;
  }

  areTogether(a: ComparedWork, b: ComparedWork): boolean {
    const group = this.#groupOf.get(a.id);
    return group !== undefined && group === this.#groupOf.get(b.id);
  }

  /** `isCertain`: the files themselves are the same, whatever their records say. */
  join(a: ComparedWork, b: ComparedWork, reason: string, isCertain: boolean): void {
    const left = this.#groupOf.get(a.id) ?? { ids: [a.id], reasons: new Set<string>() };
    const right = this.#groupOf.get(b.id) ?? { ids: [b.id], reasons: new Set<string>() };
    if (left === right) {
      left.reasons.add(reason);
      return;
    }
    if (left.ids.some((one) => right.ids.some((other) => this.#areApart(one, other, isCertain)))) return;
    for (const id of right.ids) left.ids.push(id);
    for (const one of right.reasons) left.reasons.add(one);
    left.reasons.add(reason);
    for (const id of left.ids) this.#groupOf.set(id, left);
  }

  list(): { ids: readonly string[]; reasons: readonly string[] }[] {
    return [...new Set(this.#groupOf.values())].map(({ ids, reasons }) => ({ ids, reasons: [...reasons] }));
  }

  #areApart(one: string, other: string, isCertain: boolean): boolean {
    if (this.#isDistinct(one, other)) return true;
    const [a, b] = [this.#works.get(one), this.#works.get(other)];
    return !isCertain && a !== undefined && b !== undefined && areDistinctWorks(a, b);
  }
}
