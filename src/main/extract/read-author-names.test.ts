import { expect, it } from 'vitest';
import { readAuthorNames } from './read-author-names';

it('parts a line of authors into names', () => {
  const jane = { family: 'Doe', given: 'Jane' };
  const roe = { family: 'Roe', given: 'Richard M.' };
  expect(
    [
      'Doe, Jane; Roe, Richard M.',
      'Jane Doe and Richard M. Roe',
      'Jane Doe, Richard M. Roe & Ada Sund',
      'Jane Doe, PhD (Harbour Board) <jane@harbour.example>',
      'Олена Коваль та Іван Мороз',
      '山田太郎、鈴木花子',
      'University of the Quay',
      '-- 12 --',
    ].map(readAuthorNames),
  ).toEqual([
    [jane, roe],
    [jane, roe],
    [jane, roe, { family: 'Sund', given: 'Ada' }],
    [jane],
    [
      { family: 'Коваль', given: 'Олена' },
      { family: 'Мороз', given: 'Іван' },
    ],
    [{ literal: '山田太郎' }, { literal: '鈴木花子' }],
    [{ literal: 'University of the Quay' }],
    [],
  ]);
});
