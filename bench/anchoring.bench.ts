import { type EditCase, makeCase, scenarios } from '../src/main/anchoring/edit-scenarios';
import { type Anchor, reanchorAll } from '../src/main/anchoring/reanchor';
import { seededRandom } from '../src/main/testing/seeded-random';
import { processorMs, report } from './report';

const textLength = 14_000;
const anchorsEach = 60;

type Found = readonly [start: number, end: number] | null;

/** What one would write first: the nearest place with the same words, else the one with the least edit distance (Sellers). */
function findPlainly(newText: string, { exact, start }: Anchor): Found {
  let nearest = -1;
  for (let at = newText.indexOf(exact); at >= 0; at = newText.indexOf(exact, at + 1)) {
    if (nearest < 0 || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  }
  return nearest >= 0 ? [nearest, nearest + exact.length] : leastDistance(newText, exact);
}

/** Accepts up to half as many errors as the words have characters, as the Hypothesis client does. */
function leastDistance(text: string, words: string): Found {
  let costs = Array.from({ length: words.length + 1 }, (_, row) => row);
  let starts = costs.map(() => 0);
  let best: { cost: number; found: Found } = { cost: words.length / 2, found: null };
  for (let at = 0; at < text.length; at += 1) {
    const nextCosts = [0];
    const nextStarts = [at + 1];
    for (let row = 1; row <= words.length; row += 1) {
      const replaced = (costs[row - 1] ?? 0) + (words[row - 1] === text[at] ? 0 : 1);
      const inserted = (costs[row] ?? 0) + 1;
      const dropped = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(replaced, inserted, dropped);
      nextCosts.push(cost);
      const from = cost === replaced ? starts[row - 1] : cost === inserted ? starts[row] : nextStarts[row - 1];
      nextStarts.push(row === 1 && cost === replaced ? at : (from ?? at));
    }
    costs = nextCosts;
    starts = nextStarts;
    const cost = costs[words.length] ?? Number.POSITIVE_INFINITY;
    if (cost < best.cost) best = { cost, found: [starts[words.length] ?? 0, at + 1] };
  }
  return best.found;
}

interface Tally {
  judged: number;
  wrong: number;
  lost: number;
  milliseconds: number;
}

/** A place that shares less than half with the right one is wrong, and so is any place for words that were deleted. */
function judge({ expected }: EditCase, found: readonly Found[], tally: Tally): void {
  for (const [index, wanted] of expected.entries()) {
    const place = found[index];
    if (wanted === 'half' || place === undefined) continue;
    tally.judged += 1;
    if (place === null) tally.lost += wanted === null ? 0 : 1;
    else if (wanted === null) tally.wrong += 1;
    else {
      const [start, end] = place;
      const [from, to] = wanted;
      const shared = Math.max(0, Math.min(end, to) - Math.max(start, from));
      if (shared / (Math.max(end, to) - Math.min(start, from)) < 0.5) tally.wrong += 1;
    }
  }
}

const own: Tally = { judged: 0, wrong: 0, lost: 0, milliseconds: 0 };
const plain: Tally = { judged: 0, wrong: 0, lost: 0, milliseconds: 0 };
for (const [index, scenario] of Object.keys(scenarios).entries()) {
  const edited = makeCase(scenario, seededRandom(7000 + index), textLength, anchorsEach);
  const { oldText, newText, anchors } = edited;
  let started = processorMs();
  const reanchored = reanchorAll(oldText, newText, anchors);
  own.milliseconds += processorMs() - started;
  judge(
    edited,
    reanchored.map(({ state, start, end }) => (state === 'orphan' ? null : [start, end])),
    own,
  );
  started = processorMs();
  const found = anchors.map((anchor) => findPlainly(newText, anchor));
  plain.milliseconds += processorMs() - started;
  judge(edited, found, plain);
}

const peer = 'nearest equal words, else least edit distance';
const share = (count: number, { judged }: Tally): number => (100 * count) / judged;
report({
  name: `annotations put in a wrong place, of ${own.judged} over ${Object.keys(scenarios).length} kinds of edits`,
  value: share(own.wrong, own),
  unit: '%',
  bar: 0.5,
  peer: { name: peer, value: share(plain.wrong, plain) },
});
report({
  name: 'annotations not found again though their words are there',
  value: share(own.lost, own),
  unit: '%',
  bar: 1,
});
report({
  name: `an annotation in a text of ${textLength / 1000} KB`,
  value: own.milliseconds / own.judged,
  unit: 'ms',
  bar: 5,
  peer: { name: peer, value: plain.milliseconds / plain.judged },
});
