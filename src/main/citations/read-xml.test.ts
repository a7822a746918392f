import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../contract/result';
import { readXml } from './read-xml';

function read(xml: string) {
  return readXml(xml, 'The file');
}

describe('readXml', () => {
  it('reads elements, attributes, entities, CDATA and drops the rest', () => {
    const xml = `\uFEFF<?xml version="1.0"?><!-- a < b -->
      <style a='1 "x"' xml:lang="en" suffix="&gt;&#8211;&#x2014;&amp;">
        <term name="and"/><term name="ad"> AD</term><macro>\n</macro><title>A &amp; <![CDATA[<b>]]></title>
      </style>`;
    expect(read(xml)).toEqual({
      name: 'style',
      attrs: { a: '1 "x"', 'xml:lang': 'en', suffix: '>–—&' },
      children: [
        { name: 'term', attrs: { name: 'and' }, children: [''] },
        { name: 'term', attrs: { name: 'ad' }, children: [' AD'] },
        { name: 'macro', attrs: {}, children: [] },
        { name: 'title', attrs: {}, children: ['A & <b>'] },
      ],
    });
  });

  it.each([
    ['<a>', /<a> is never closed/],
    ['<a></b>', /<\/b> closes <a>/],
    ['</a>', /closes nothing/],
    ['<a/><b/>', /second root/],
    ['x<a/>', /outside the root/],
    ['', /no element/],
    ['<a b=1/>', /faulty tag <a>/],
    ['<a b="1" b="2"/>', /"b" twice/],
    ['<a b="<"/>', /faulty tag/],
    ['<a>&nbsp;</a>', /unknown entity/],
    ['<a>&#0;</a>', /impossible character/],
    ['<a>1 < 2</a>', /begins no tag/],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /document type declaration/],
    ['<a><!-- </a>', /comment without an end/],
    ['\n\n<a></b>', /in line 3/],
  ])('refuses %j', (xml, message) => {
    expect(() => read(xml)).toThrowError(message);
  });

  it('refuses what is too deep or too much', () => {
    expect(() => read('<a>'.repeat(200))).toThrowError(expect.objectContaining({ code: 'too-large' }));
    expect(() => read(`<a>${'<b/>'.repeat(100_001)}</a>`)).toThrowError(expect.objectContaining({ code: 'too-large' }));
    expect(() => read(`<a>${' '.repeat(2_000_001)}</a>`)).toThrowError(expect.objectContaining({ code: 'too-large' }));
  });

  it('throws nothing but failures, and takes no long time over anything', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      'a',
      '"',
      "'",
      '=',
      ' ',
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        try {
          read(pieces.join(''));
          return true;
        } catch (error) {
          return error instanceof Failure;
        }
      }),
      { numRuns: 2000 },
    );
    const start = performance.now();
    expect(() => read(`<a ${'b '.repeat(500_000)}`)).toThrowError(Failure);
    expect(() => read(`<a ${'b="'.repeat(300_000)}`)).toThrowError(Failure);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
