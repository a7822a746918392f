import { expect, test } from 'vitest';
import { dueState } from './due-state';

test('a day is late, today or near until the verdict is there', () => {
  const today = new Date(2024, 5, 13, 23, 30);
  const stateOf = (due: string, status: 'checking' | 'refuted' = 'checking') => dueState({ due, status }, today);
  expect([
    stateOf('2024-06-10'),
    stateOf('2024-06-13'),
    stateOf('2024-06-20'),
    stateOf('2024-06-21'),
    stateOf(''),
    stateOf('2024-06-10', 'refuted'),
  ]).toEqual([{ kind: 'overdue', days: 3 }, { kind: 'today', days: 0 }, { kind: 'soon', days: 7 }, null, null, null]);
});
