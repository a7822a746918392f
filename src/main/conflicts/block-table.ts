/** Members of a block that holds more are not compared through it: it says no more than that they use a common word. */
export const largestBlock = 64;

/** Which nodes stand in which block. A block of one, as most are, is a bare number: among 200,000 statements there are millions. */
export interface BlockTable {
  /** Adds a node; what the block holds then, itself among them. */
  add(key: number, node: number): readonly number[];
  /** Removes a node; what the block holds then. */
  remove(key: number, node: number): readonly number[];
  members(key: number): readonly number[];
}

export function createBlockTable(): BlockTable {
  const blocks = new Map<number, number | number[]>();
  return {
    add(key, node) {
      const block = blocks.get(key);
      if (block === undefined) {
        blocks.set(key, node);
        return [node];
      }
      if (typeof block !== 'number') {
        block.push(node);
        return block;
      }
      const pair = [block, node];
      blocks.set(key, pair);
      return pair;
    },
    remove(key, node) {
      const block = blocks.get(key);
      if (block === undefined || block === node) {
        blocks.delete(key);
        return [];
      }
      if (typeof block === 'number') return [block];
      const at = block.indexOf(node);
      // The order within a block is of no account, so the last takes the place of what goes.
      const last = block.pop();
      if (last !== undefined && last !== node && at >= 0) block[at] = last;
      return block;
    },
    members(key) {
      const block = blocks.get(key);
      if (block === undefined) return [];
      return typeof block === 'number' ? [block] : block;
    },
  };
}
