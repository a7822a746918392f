import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CslEngine } from './csl-engine';
import { openStyleArchive, type StyleArchive } from './style-archive';
import { styleNames, wellKnownStyles } from './style-names';
import { openTestArchive } from './test-archive';

const namespace = 'http://purl.org/net/xbiblio/csl';
const independent = `<style xmlns="${namespace}" class="in-text" version="1.0">
  <info><title>My  Style</title><id>http://example.org/styles/My_Style</id><category citation-format="numeric"/></info>
  <citation><layout prefix="[" suffix="]"><text variable="title"/></layout></citation>
</style>`;

function dependentOn(parent: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="${namespace}" version="1.0" default-locale="de-DE">
  <info><title>Journal of Tests</title><id>http://example.org/styles/journal-of-tests</id>
    <link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info>
</style>`;
}

describe('StyleArchive', () => {
  let archive: StyleArchive;
  beforeAll(() => {
    archive = openTestArchive();
  }, 60_000);

  it('lists every packed style, those that most people want first', () => {
    const styles = archive.list();
    expect(styles.length).toBeGreaterThanOrEqual(2679);
    expect(styles.slice(0, 3)).toEqual([
      { id: 'apa', title: 'American Psychological Association 7th edition', format: 'author-date', isOwn: false },
      {
        id: 'chicago-author-date',
        title: 'Chicago Manual of Style 17th edition (author-date)',
        format: 'author-date',
        isOwn: false,
      },
      {
        id: 'chicago-fullnote-bibliography',
        title: 'Chicago Manual of Style 17th edition (full note)',
        format: 'note',
        isOwn: false,
      },
    ]);
    expect(wellKnownStyles.filter((id) => archive.resolveId(id) !== id)).toEqual([]);
  });

  it('finds styles by words, other names and without accents', () => {
    const first = (query: string) => archive.list(query)[0]?.id;
    expect(['mla', 'chicago note', 'sociedad espanola oftalmologia', 'IEEE', 'harvard', 'zzzz'].map(first)).toEqual([
      'modern-language-association',
      'chicago-fullnote-bibliography',
      'archivos-de-la-sociedad-espanola-de-oftalmologia',
      'ieee',
      'harvard-cite-them-right',
      undefined,
    ]);
  });

  it('knows every other name, and the addresses of the repository', () => {
    const unknown = Object.keys(styleNames).filter((name) => archive.resolveId(name) === undefined);
    expect(unknown).toEqual([]);
    expect(archive.resolveId('http://www.zotero.org/styles/apa')).toBe('apa');
    expect(() => archive.read('__proto__')).toThrowError(/There is no citation style "__proto__"/);
  });

  it('reads every style as a tree of its own', () => {
    const broken = archive.list().filter(({ id }) => {
      const root = archive.read(id);
      const parts = root.children.map((child) => (typeof child === 'string' ? child : child.name));
      return root.name !== 'style' || !parts.includes('info') || !parts.includes('citation');
    });
    expect(broken).toEqual([]);
    expect(archive.read('apa')).not.toBe(archive.read('apa'));
  });

  it('finds the nearest locale', () => {
    const tags = ['en-US', 'uk', 'ja', 'de-LI', 'fr_CA', 'pt', 'zh', 'xx-YY', '__proto__'];
    expect(tags.map((tag) => archive.resolveLocale(tag))).toEqual([
      'en-US',
      'uk-UA',
      'ja-JP',
      'de-DE',
      'fr-CA',
      'pt-PT',
      'zh-CN',
      'en-US',
      'en-US',
    ]);
    expect(archive.locales().filter((tag) => archive.locale(tag).name !== 'locale')).toEqual([]);
  });

  it('shares locales that citeproc does not write into', () => {
    const before = JSON.stringify(archive.locale('de-DE'));
    const items = [{ id: 'a', type: 'book', title: 'T', issued: { 'date-parts': [[2020, 3, 4]] } }];
    for (const id of ['apa', 'din-1505-2', 'chicago-author-date-de']) {
      const localeData = (language: string) => archive.locale(language);
      const engine = new CslEngine({ style: archive.read(id), locale: 'de-DE', items, localeData });
      engine.registerItems();
      engine.bibliography();
    }
    expect(JSON.stringify(archive.locale('de-DE'))).toBe(before);
  });

  it('refuses an archive that is missing or damaged', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'styles-')), 'styles.bin');
    const refusal = expect.objectContaining({ code: 'unavailable' });
    expect(() => openStyleArchive(path).list()).toThrowError(refusal);
    writeFileSync(path, Buffer.concat([Buffer.from('CWST'), Buffer.alloc(64, 7)]));
    expect(() => openStyleArchive(path).list()).toThrowError(refusal);
  });
});

describe('styles of the person’s own', () => {
  let folder: string;
  let archive: StyleArchive;
  beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'styles-')), 'own');
    archive = openTestArchive(folder);
  }, 60_000);

  it('are kept in the folder and found again', () => {
    const added = { id: 'my-style', title: 'My Style', format: 'numeric', isOwn: true };
    expect(archive.addStyle(independent, 'my.csl')).toEqual(added);
    expect(readdirSync(folder)).toEqual(['my-style.csl']);
    writeFileSync(join(folder, 'broken.csl'), '<style');
    expect(openTestArchive(folder).list('my style')[0]).toEqual(added);
  });

  it('take the parent of a dependent style, with their own locale', () => {
    const added = archive.addStyle(dependentOn('nlm-citation-sequence'), 'tests.csl');
    expect(added).toEqual({ id: 'journal-of-tests', title: 'Journal of Tests', format: 'numeric', isOwn: true });
    const { attrs, children } = archive.read('journal-of-tests');
    expect(attrs['default-locale']).toBe('de-DE');
    expect(children).toEqual(archive.read('vancouver').children);
  });

  it.each([
    ['text that is no XML', 'hello', 'invalid-input', /is not XML/],
    ['XML cut off', independent.slice(0, -9), 'invalid-input', /never closed/],
    ['a web page', '<html><body/></html>', 'invalid-input', /root element <html>, not a CSL style/],
    ['a locale', `<locale xmlns="${namespace}" version="1.0"/>`, 'invalid-input', /a CSL locale, not a CSL style/],
    ['old CSL', independent.replace('"1.0"', '"0.8"'), 'unsupported', /CSL 0.8/],
    ['no <citation>', independent.replaceAll('citation>', 'macro>'), 'invalid-input', /no <citation>/],
    ['no id', independent.replace(/<id>.*<\/id>/, ''), 'invalid-input', /no id/],
    ['a missing parent', dependentOn('never-heard-of'), 'not-found', /"never-heard-of", which is not installed/],
    ['itself as parent', dependentOn('journal-of-tests'), 'not-found', /is not installed/],
  ])('are refused when they are %s', (_, xml, code, message) => {
    const files = readdirSync(folder);
    expect(() => archive.addStyle(xml, 'x.csl')).toThrowError(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
    expect(readdirSync(folder)).toEqual(files);
  });
});
