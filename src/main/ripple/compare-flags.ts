import type { FactFlag } from './flag-queries';

/** How the flags of facts are to change. */
export interface FlagChanges {
  readonly came: readonly FactFlag[];
  readonly went: readonly FactFlag[];
  readonly kept: readonly FactFlag[];
  /** Those of `kept` that say something else now. */
  readonly reworded: readonly FactFlag[];
}

// A verdict rests on few passages, but each may be a page long.
const longestWords = 400;

/**
 * Compares the flags that facts have with those that are due. `due` may name a flag several times, once for each passage that is gone:
 * it is one flag with the words of all.
 */
export function compareFlags(present: readonly FactFlag[], due: readonly FactFlag[]): FlagChanges {
  const before = new Map(present.map((flag) => [keyOf(flag), flag]));
  const after = new Map<string, FactFlag>();
  for (const flag of due) {
    const known = after.get(keyOf(flag));
    after.set(keyOf(flag), known === undefined ? flag : { ...flag, detail: `${known.detail} / ${flag.detail}` });
  }
  const wanted = [...after.values()].map(shortened);
  const kept = wanted.filter((flag) => before.has(keyOf(flag)));
  return {
    came: wanted.filter((flag) => !before.has(keyOf(flag))),
    went: present.filter((flag) => !after.has(keyOf(flag))),
    kept,
    // What a removed fact said is known only while it is being removed.
    reworded: kept.filter((flag) => flag.kind !== 'removed' && before.get(keyOf(flag))?.detail !== flag.detail),
  };
}

function keyOf({ factId, kind }: FactFlag): string {
  return `${kind} ${factId}`;
}

function shortened(flag: FactFlag): FactFlag {
  const { kind, detail } = flag;
  if (kind === 'disputed' || kind === 'refuted' || detail.length <= longestWords) return flag;
  // Half a surrogate pair would come back from the library as another character.
  return { ...flag, detail: `${detail.slice(0, longestWords - 1).replace(/[\ud800-\udbff]$/, '')}…` };
}
