import { expect, test } from 'vitest';
import type { Collection } from '../../../contract/collections';
import { canMoveInto, growTree, nameWithParents } from './collection-tree';

function collection(id: string, parentId: string | null = null): Collection {
  return { id, name: id.toUpperCase(), parentId, sources: 0 };
}

const [harbour, letters, drafts, maps] = [
  collection('harbour'),
  collection('letters', 'harbour'),
  collection('drafts', 'letters'),
  collection('maps'),
];
const all = [harbour, maps, letters, drafts];

test('collections grow into a tree, have their parents in their names, and never move into themselves', () => {
  const outline = (nodes: ReturnType<typeof growTree>): unknown =>
    nodes.map((node) => [node.collection.id, outline(node.children)]);
  expect(outline(growTree(all))).toEqual([
    ['harbour', [['letters', [['drafts', []]]]]],
    ['maps', []],
  ]);
  expect(nameWithParents(drafts, all)).toBe('HARBOUR › LETTERS › DRAFTS');
  expect([
    canMoveInto('harbour', 'drafts', all),
    canMoveInto('letters', 'letters', all),
    canMoveInto('letters', 'maps', all),
    canMoveInto('drafts', 'harbour', all),
  ]).toEqual([false, false, true, true]);
});
