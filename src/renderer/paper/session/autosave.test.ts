import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure } from '../../../contract/result';
import { createAutosave, type SaveState } from './autosave';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

interface Waiting {
  resolve(at: string): void;
  reject(failure: Failure): void;
}

function setUp() {
  const waiting: Waiting[] = [];
  const autosave = createAutosave({
    savedAt: 'start',
    delayMs: 600,
    save: () => new Promise((resolve, reject) => waiting.push({ resolve, reject })),
  });
  const seen: SaveState['kind'][] = [];
  autosave.store.subscribe(({ state }) => seen.push(state.kind));
  return { autosave, waiting, seen };
}

test('saves once after a pause, and again what was edited meanwhile', async () => {
  const { autosave, waiting, seen } = setUp();
  autosave.touch();
  await vi.advanceTimersByTimeAsync(599);
  autosave.touch();
  await vi.advanceTimersByTimeAsync(599);
  expect(waiting).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(waiting).toHaveLength(1);
  autosave.touch();
  await vi.advanceTimersByTimeAsync(600);
  expect(waiting).toHaveLength(1);
  waiting[0]?.resolve('one');
  await vi.advanceTimersByTimeAsync(0);
  expect(waiting).toHaveLength(2);
  waiting[1]?.resolve('two');
  await vi.advanceTimersByTimeAsync(0);
  expect(seen).toEqual(['pending', 'saving', 'pending', 'saving', 'saved']);
  expect(autosave.store.getState().state).toEqual({ kind: 'saved', at: 'two' });
  expect(autosave.hasUnsaved()).toBe(false);
});

test('flush saves at once and resolves when the library has everything', async () => {
  const { autosave, waiting } = setUp();
  autosave.touch();
  let isDone = false;
  void autosave.flush().then(() => {
    isDone = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect([waiting.length, isDone]).toEqual([1, false]);
  waiting[0]?.resolve('now');
  await vi.advanceTimersByTimeAsync(600);
  expect([waiting.length, isDone]).toEqual([1, true]);
});

test('keeps the edits after a failure and tries again; after a conflict only when told to', async () => {
  const { autosave, waiting } = setUp();
  autosave.touch();
  await vi.advanceTimersByTimeAsync(600);
  waiting[0]?.reject(new Failure('disk-full', 'The disk is full.'));
  await vi.advanceTimersByTimeAsync(0);
  expect([autosave.store.getState().state.kind, autosave.hasUnsaved()]).toEqual(['failed', true]);
  autosave.touch();
  await vi.advanceTimersByTimeAsync(600);
  expect(waiting).toHaveLength(2);
  waiting[1]?.reject(new Failure('conflict', 'Someone else saved.'));
  await vi.advanceTimersByTimeAsync(0);
  autosave.touch();
  await vi.advanceTimersByTimeAsync(5000);
  expect(waiting).toHaveLength(2);
  await autosave.flush();
  expect(waiting).toHaveLength(2);
  void autosave.decide();
  await vi.advanceTimersByTimeAsync(0);
  waiting[2]?.resolve('over');
  await vi.advanceTimersByTimeAsync(0);
  expect([autosave.store.getState().state.kind, autosave.hasUnsaved()]).toEqual(['saved', false]);
});
