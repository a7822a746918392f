import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidenceEvent } from './read-evidence-event';

describe('readEvidenceEvent', () => {
  it('reads what the core writes, quotation marks and all', () => {
    expect([
      readEvidenceEvent('contradicts: searched "Gaivota "1931"" in the harbour register, nothing found'),
      readEvidenceEvent('supports: the fact "The "Gaivota" sailed"'),
      readEvidenceEvent('made by hand'),
      readEvidenceEvent('rumour: "x"'),
    ]).toEqual([
      { kind: 'search', stance: 'contradicts', query: 'Gaivota "1931"', corpus: 'the harbour register' },
      { kind: 'fact', stance: 'supports', statement: 'The "Gaivota" sailed' },
      null,
      null,
    ]);
    fc.assert(
      fc.property(fc.constantFrom('supports', 'contradicts', 'context'), fc.string(), (stance, quote) => {
        expect(readEvidenceEvent(`${stance}: "${quote}"`)).toEqual({ kind: 'passage', stance, quote });
      }),
    );
  });
});
