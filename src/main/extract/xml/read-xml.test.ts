import { describe, expect, it } from 'vitest';
import { numberEntities } from './decode-entities';
import { wordsOf } from './markup-tree';
import { decodeXml, readXml, scanXml, XmlError } from './read-xml';

describe('readXml', () => {
  it('reads elements by their local names, attributes with their prefixes, and CDATA as text', () => {
    const root = readXml('<a:One xml:Lang="uk" b="1"><c>x</c> &amp; <![CDATA[<y>]]></a:One>', 'x.xml');
    expect(root.name).toBe('one');
    expect([...root.attributes]).toEqual([
      ['xml:lang', 'uk'],
      ['b', '1'],
    ]);
    expect(wordsOf(root)).toBe('x & <y>');
  });

  it.each(['<a>', '<a></b>', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', '<a>&constructor;</a>', 'words', ''])(
    'does not read %s',
    (text) => {
      expect(() => readXml(text, 'x.xml')).toThrow(XmlError);
    },
  );

  it('refuses depth and size that no document has', () => {
    for (const text of ['<a>'.repeat(300), `<a>${'<b/>'.repeat(500_001)}</a>`]) {
      expect(() => readXml(text, 'x.xml')).toThrow(expect.objectContaining({ code: 'too-large' }));
    }
  });

  it('tells a DOCTYPE', () => {
    expect(scanXml('<!DOCTYPE a><a/>', 'x').hasDoctype).toBe(true);
    expect(scanXml('<a/>', 'x').hasDoctype).toBe(false);
  });

  it('knows the named references of HTML as numbers', () => {
    expect(numberEntities('&nbsp;&amp;&eacute;&nosuchname;')).toBe('&#160;&amp;&#233;&nosuchname;');
  });

  it('decodes by mark and declaration', () => {
    expect(decodeXml(Buffer.from('\uFEFF<a/>', 'utf16le'))).toBe('<a/>');
    const said = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?><a>'), Buffer.from([0xcc])]);
    expect(decodeXml(said)).toContain('<a>М');
  });
});
