import type { GramIndex } from './gram-index';

// Long enough to be unique in most prose, short enough to survive between two corrections.
const landmarkLength = 32;
// Landmarks nearer than this may have been copied along with the passage, and would vote for the copy.
const minDistance = 500;
const votersASide = 8;

interface Landmark {
  readonly before: number;
  readonly after: number;
}

/** Knows how far the passages around a place of the old text have shifted, and so where that place should now be. */
export class PlaceVotes {
  readonly #landmarks: readonly Landmark[];

  constructor(oldIndex: GramIndex, newIndex: GramIndex) {
    const landmarks: Landmark[] = [];
    // Some two thousand landmarks are plenty for a book, and a hundred characters apart is as dense as is useful.
    const step = Math.max(96, Math.floor(oldIndex.text.length / 4000));
    for (let at = 0; at + landmarkLength <= oldIndex.text.length; at += step) {
      const words = oldIndex.text.slice(at, at + landmarkLength);
      const after = newIndex.occurrences(words, 2);
      const [only] = after;
      if (only === undefined || after.length > 1 || oldIndex.occurrences(words, 2).length > 1) continue;
      landmarks.push({ before: at, after: only });
    }
    this.#landmarks = landmarks;
  }

  /**
   * How well `now` suits what stood at [start, end) of the old text, 0..1: 1 where all landmarks at least 500 characters away have
   * shifted by as much; 0.5 where there are no landmarks to ask. Offsets into the folded texts.
   */
  support(start: number, end: number, now: number): number {
    const voters = this.#voters(start, end);
    if (voters.length === 0) return 0.5;
    let sum = 0;
    for (const { before, after } of voters) {
      // Each vote fades with the disagreement, to half at two hundred characters (a short paragraph), from afar at more.
      const scale = 200 + 0.05 * Math.abs(before - start);
      sum += 1 / (1 + Math.abs(after - before - (now - start)) / scale);
    }
    return sum / voters.length;
  }

  /** Where the text from [start, end) of the old text should now begin, by the median of its landmarks; null without any. */
  expected(start: number, end: number): number | null {
    const shifts = this.#voters(start, end).map(({ before, after }) => after - before);
    const middle = shifts.sort((a, b) => a - b)[shifts.length >> 1];
    return middle === undefined ? null : start + middle;
  }

  #voters(start: number, end: number): readonly Landmark[] {
    const behind = this.#lowerBound(end + minDistance);
    const before = this.#lowerBound(start - minDistance);
    return [
      ...this.#landmarks.slice(Math.max(0, before - votersASide), before),
      ...this.#landmarks.slice(behind, behind + votersASide),
    ];
  }

  #lowerBound(offset: number): number {
    let low = 0;
    let high = this.#landmarks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#landmarks[middle]?.before ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
