import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tableCells } from './table-cells';

it('finds every cell where it stands in the text, empty ones too', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ї', '灯', ' '), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const text = rows.map((row) => row.join('\t')).join('\n');
      const found = tableCells(text, 100).map((row) => row.map(({ start, end }) => text.slice(start - 100, end - 100)));
      expect(found).toEqual(rows);
    }),
  );
});
