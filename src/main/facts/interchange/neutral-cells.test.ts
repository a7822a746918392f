import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinTags, neutralCell, splitTags, wordsOfCell } from './neutral-cells';

const mark = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  "'",
  '\t',
  '\r',
  '\n',
  ' ',
  '\u200b',
  '1',
  'a',
  '|',
  ';',
  '\\',
);
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(mark).map((marks) => marks.join('')),
);

test('no cell begins with what a spreadsheet computes, and each gives its words back', () => {
  fc.assert(
    fc.property(words, (text) => {
      const cell = neutralCell(text);
      expect(cell.replace(/^[\s\p{Cf}]*/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
      expect(cell).not.toMatch(/^[\t\r\n]/);
      expect(wordsOfCell(cell)).toBe(text);
    }),
  );
  expect(['=1+1', '-5 °C', "'=x", "'tis", ' ＝1', '\u200b@x', 'plain'].map(neutralCell)).toEqual([
    "'=1+1",
    "'-5 °C",
    "''=x",
    "'tis",
    "' ＝1",
    "'\u200b@x",
    'plain',
  ]);
});

test('tags keep what is in them', () => {
  const tag = fc.oneof(words, fc.string()).map((text) => text.replace(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(fc.array(tag.filter((text) => text !== '')), (tags) => {
      expect(splitTags(joinTags(tags)).map((text) => text.trim())).toEqual(tags);
    }),
  );
  expect(splitTags('ships; 1931|ports , docks')).toEqual(['ships', ' 1931', 'ports , docks']);
});
