import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentifiers, readArxivId, readDoi, readIsbn } from './find-identifiers';

describe('findIdentifiers', () => {
  it('finds each once, in its plain form', () => {
    expect(
      findIdentifiers(
        'See (https://doi.org/10.1000/182) and doi:10.1016/S0031-8914(53)80019-X, again DOI 10.1016/s0031-8914(53)80019-x.\n' +
          'ISBN 0-306-40615-2; ISBN-13: 978-3-16-148410-0; hardback 978–0–306–40615–7. Call 0306406152 now.\n' +
          'arXiv:2101.00001v2 [cs.CL] 1 Jan 2021; https://arxiv.org/abs/hep-th/9901001v3',
      ),
    ).toEqual({
      dois: ['10.1000/182', '10.1016/s0031-8914(53)80019-x'],
      isbns: ['9780306406157', '9783161484100'],
      arxivIds: ['2101.00001', 'hep-th/9901001'],
    });
  });

  it('takes no other number for one', () => {
    expect(
      findIdentifiers('ISBN 978-3-16-148410-1, page 10.1234, arXiv:21.1, version 10.15/12, 9783161484101'),
    ).toEqual({
      dois: [],
      isbns: [],
      arxivIds: [],
    });
  });

  it('is not slowed down by hostile text', () => {
    const started = performance.now();
    for (const piece of ['10.1000/', '(10.1000/(', '97 8', 'arxiv:', '1-', 'ISBN ', '10.1.1.1.1'])
      findIdentifiers(piece.repeat(40_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('readDoi', () => {
  it('leaves out what belongs to the sentence', () => {
    expect(
      ['10.1000/182).', '[10.1000/a(b)c]', 'https://dx.doi.org/10.1000%2F182', '10.1000/182”,', '10.1000/', 'none'].map(
        readDoi,
      ),
    ).toEqual(['10.1000/182', '10.1000/a(b)c', '10.1000/182', '10.1000/182', undefined, undefined]);
  });

  it('gives back every DOI whose brackets are closed', () => {
    const suffix = fc.string({
      unit: fc.constantFrom('a', '7', '.', '-', '_', '(x)', '/'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(suffix, (middle) => {
        const doi = `10.1234/${middle}z`;
        expect(readDoi(`see (${doi}).`)).toBe(doi);
      }),
    );
  });
});

it('checks the digits of an ISBN', () => {
  expect(['080442957X', 'urn:isbn:9780804429573', '0804429571', '12345'].map(readIsbn)).toEqual([
    '9780804429573',
    '9780804429573',
    undefined,
    undefined,
  ]);
});

it('reads an arXiv number with or without its name', () => {
  expect(['2101.00001v3', 'arXiv:math.GT/0309136', 'cs/0112017', 'a/1'].map(readArxivId)).toEqual([
    '2101.00001',
    'math.GT/0309136',
    'cs/0112017',
    undefined,
  ]);
});
