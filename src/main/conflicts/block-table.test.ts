import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBlockTable } from './block-table';

it('holds what a map of lists would hold, whatever comes and goes', () => {
  const key = fc.constantFrom(0, -1, 1, 1024, -2_147_483_648, 2_147_483_647);
  const step = fc.record({ isAdded: fc.boolean(), key, node: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), fc.integer({ min: 0, max: 3000 }), (steps, others) => {
      const table = createBlockTable();
      const blocks = new Map<number, { readonly node: number; readonly entry: number }[]>();
      for (let other = 0; other < others; other++) table.add(other * 7919 + 5000, other);
      for (const { isAdded, key: of, node } of steps) {
        const block = blocks.get(of) ?? [];
        const [leaving] = block.filter((one) => one.node === node);
        if (isAdded) block.push({ node, entry: table.add(of, node) });
        else if (leaving !== undefined) {
          table.remove(of, leaving.entry);
          block.splice(block.indexOf(leaving), 1);
        }
        blocks.set(of, block);
        expect([table.sizeOf(of), table.members(of).sort()]).toEqual([
          block.length,
          block.map((one) => one.node).sort(),
        ]);
      }
    }),
  );
});
