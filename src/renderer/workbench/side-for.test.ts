import { expect, test } from 'vitest';
import { sideFor } from './side-for';
import type { View } from './workbench-store';

const paper: View = { kind: 'paper', id: 'p' };
const source: View = { kind: 'source', id: 's' };
const other: View = { kind: 'source', id: 't' };

test('a link opens where its thing is, else beside what is being read', () => {
  expect([
    sideFor(source, { main: paper, beside: null, activePane: 'main' }),
    sideFor(source, { main: source, beside: paper, activePane: 'beside' }),
    sideFor(other, { main: paper, beside: source, activePane: 'beside' }),
    sideFor(paper, { main: { kind: 'sources' }, beside: null, activePane: 'main' }),
    sideFor(paper, { main: { kind: 'facts' }, beside: source, activePane: 'beside' }),
    sideFor({ ...source, focus: { start: 1, end: 2, at: 3 } }, { main: paper, beside: source, activePane: 'main' }),
  ]).toEqual(['beside', 'main', 'beside', 'main', 'main', 'beside']);
});
