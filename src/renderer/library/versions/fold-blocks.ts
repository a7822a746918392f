import type { ComparedBlock } from '../../../contract/source-reading';

export interface BlockPart {
  /** Of its first block, from 0. */
  readonly index: number;
  readonly blocks: readonly ComparedBlock[];
  /** Unchanged, and far from what is not. */
  readonly isFolded: boolean;
}

/** Paragraphs that stay in sight on either side of a change. */
const around = 1;

/** Parts what has changed, with its neighbours, from the stretches that are the same. */
export function foldBlocks(blocks: readonly ComparedBlock[]): readonly BlockPart[] {
  const isNear = (index: number) =>
    blocks.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same');
  const parts: { index: number; blocks: ComparedBlock[]; isFolded: boolean }[] = [];
  blocks.forEach((block, index) => {
    const isFolded = !isNear(index);
    const last = parts.at(-1);
    if (last?.isFolded === isFolded) last.blocks.push(block);
    else parts.push({ index, blocks: [block], isFolded });
  });
  return parts;
}
