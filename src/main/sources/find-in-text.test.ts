import { describe, expect, it } from 'vitest';
import { findInText } from './find-in-text';

describe('findInText', () => {
  it('finds words whatever their case, accents, quotes and spacing, in the offsets of the text', () => {
    const text = 'At the Café “Étoile”\nwe sat. The cafe closed.';
    const words = (query: string, limit = 10) => {
      const { matches, total } = findInText(text, query, limit);
      return [matches.map(({ start, end }) => text.slice(start, end)), total];
    };
    expect(words('cafe')).toEqual([['Café', 'cafe'], 2]);
    expect(words('"etoile" we')).toEqual([['“Étoile”\nwe'], 1]);
    expect(words('cafe', 1)).toEqual([['Café'], 2]);
    expect(words('  ')).toEqual([[], 0]);
  });
});
