import { expect, it } from 'vitest';
import { ownMarks } from './own-marks';
import { paragraphOf } from './paragraph-of';

it('hides the hyphens at the ends of lines in a PDF, and shows the styles of the document', () => {
  const paragraph = {
    ...paragraphOf('kept for gen-\nerations by Jean-\nPaul', 10),
    spans: [{ kind: 'strong' as const, start: 10, end: 14 }],
  };
  const strong = { kind: 'strong', start: 10, end: 14 };
  expect([ownMarks(paragraph, 'application/pdf'), ownMarks(paragraph, 'text/html')]).toEqual([
    [{ kind: 'syntax', start: 22, end: 24 }, strong],
    [strong],
  ]);
});
