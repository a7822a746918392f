import { expect, it } from 'vitest';
import { compareFlags } from './compare-flags';
import type { FactFlag } from './flag-queries';

const flag = (kind: FactFlag['kind'], detail: string, factId = 'f'): FactFlag => ({ factId, kind, detail });

it('says which flags come and go, and which say something else', () => {
  const present = [flag('disputed', 'Why?'), flag('evidence-withdrawn', 'one'), flag('removed', 'It was so.', 'g')];
  const due = [
    flag('refuted', 'No.'),
    flag('evidence-withdrawn', 'one'),
    flag('evidence-withdrawn', 'two'),
    flag('removed', '', 'g'),
  ];
  expect(compareFlags(present, due)).toEqual({
    came: [flag('refuted', 'No.')],
    went: [flag('disputed', 'Why?')],
    kept: [flag('evidence-withdrawn', 'one / two'), flag('removed', '', 'g')],
    reworded: [flag('evidence-withdrawn', 'one / two')],
  });
});

it('cuts long passages, not reasons, and never through a character', () => {
  const long = `${'x'.repeat(398)}🚢🚢`;
  const { came } = compareFlags([], [flag('evidence-orphaned', long), flag('disputed', long)]);
  expect(came.map(({ detail }) => detail)).toEqual([`${'x'.repeat(398)}…`, long]);
  expect(compareFlags(came, [flag('evidence-orphaned', long), flag('disputed', long)]).reworded).toEqual([]);
});
