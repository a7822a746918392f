import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { CslItem } from '../../contract/csl';
import { type CitationFormat, type Cluster, CslEngine } from './csl-engine';
import { readXml } from './read-xml';
import type { StyleArchive } from './style-archive';
import { openTestArchive } from './test-archive';

let archive: StyleArchive;
beforeAll(() => {
  archive = openTestArchive();
}, 60_000);

const items: CslItem[] = [
  {
    id: 'smith-a',
    type: 'book',
    title: 'First book',
    author: [{ family: 'Smith', given: 'Anna' }],
    publisher: 'Press',
    issued: { 'date-parts': [[2020]] },
  },
  {
    id: 'smith-b',
    type: 'book',
    title: 'Second book',
    author: [{ family: 'Smith', given: 'Anna' }],
    publisher: 'Press',
    issued: { 'date-parts': [[2020]] },
  },
  {
    id: 'smith-c',
    type: 'article-journal',
    title: 'An article',
    author: [
      { family: 'Smith', given: 'Bob' },
      { family: 'Okada', given: 'Ken' },
    ],
    'container-title': 'Journal',
    issued: { 'date-parts': [[2020, 5]] },
    page: '1-9',
  },
  {
    id: 'okada',
    type: 'article-journal',
    title: 'Another article',
    author: [
      { family: 'Okada', given: 'Ken' },
      { family: 'Smith', given: 'Anna' },
      { family: 'Chekalenko', given: 'Liudmyla' },
    ],
    'container-title': 'Journal',
    issued: { 'date-parts': [[2019]] },
  },
  { id: 'nobody', type: 'webpage', title: 'A page', URL: 'https://example.org' },
];

function engineOf(
  style: string,
  more: readonly CslItem[] = items,
  locale?: string,
  format?: CitationFormat,
): CslEngine {
  return new CslEngine({
    style: archive.read(style),
    locale,
    items: more,
    localeData: (language) => archive.locale(language),
    ...(format === undefined ? {} : { format }),
  });
}

function cluster(id: string, ids: readonly string[], noteIndex = 0): Cluster {
  return { id, noteIndex, cites: ids.map((itemId) => ({ id: itemId })) };
}

describe('CslEngine', () => {
  it('formats citations and bibliographies in the styles and locales that people use', () => {
    const cites = [{ id: 'smith-c', locator: '3', label: 'page' }];
    const rendered = [
      ['apa', undefined],
      ['chicago-author-date', undefined],
      ['chicago-notes-bibliography', undefined],
      ['mla', undefined],
      ['ieee', undefined],
      ['vancouver', undefined],
      ['harvard', undefined],
      ['apa', 'uk-UA'],
      ['apa', 'ja-JP'],
      ['apa', 'de-DE'],
      ['apa', 'fr-FR'],
    ].map(([style = '', locale]) => {
      const engine = engineOf(style, items.slice(2, 3), locale);
      const document = engine.setDocument([{ id: 'c', noteIndex: engine.isNoteStyle ? 1 : 0, cites }]);
      const entry = engine.bibliography().entries[0]?.text.replace(/\s+/g, ' ').trim();
      return `${style} ${locale ?? ''}: ${document.clusters[0]?.text} | ${entry}`;
    });
    expect(rendered).toMatchInlineSnapshot(`
      [
        "apa : (Smith &#38; Okada, 2020, p. 3) | <div class="csl-entry">Smith, B., &#38; Okada, K. (2020). An article. <i>Journal</i>, 1–9.</div>",
        "chicago-author-date : (Smith and Okada 2020, 3) | <div class="csl-entry">Smith, Bob, and Ken Okada. 2020. “An Article.” <i>Journal</i>, May, 1–9.</div>",
        "chicago-notes-bibliography : Bob Smith and Ken Okada, “An Article,” <i>Journal</i>, May 2020, 3. | <div class="csl-entry">Smith, Bob, and Ken Okada. “An Article.” <i>Journal</i>, May 2020, 1–9.</div>",
        "mla : (Smith and Okada 3) | <div class="csl-entry">Smith, Bob, and Ken Okada. “An Article.” <i>Journal</i>, May 2020, pp. 1–9.</div>",
        "ieee : [1, p. 3] | <div class="csl-entry"> <div class="csl-left-margin">[1]</div><div class="csl-right-inline">B. Smith and K. Okada, “An article,” <i>Journal</i>, pp. 1–9, May 2020.</div> </div>",
        "vancouver : (1) | <div class="csl-entry"> <div class="csl-left-margin">1.</div><div class="csl-right-inline">Smith B, Okada K. An article. Journal. 2020 May;1–9.</div> </div>",
        "harvard : (Smith and Okada, 2020, p. 3) | <div class="csl-entry">Smith, B. and Okada, K. (2020) ‘An article’, <i>Journal</i>, pp. 1–9.</div>",
        "apa uk-UA: (Smith &#38; Okada, 2020, с. 3) | <div class="csl-entry">Smith, B., &#38; Okada, K. (2020). An article. <i>Journal</i>, 1–9.</div>",
        "apa ja-JP: (Smith &#38; Okada, 2020, p. 3) | <div class="csl-entry">Smith, B., &#38; Okada, K. (2020年). An article. <i>Journal</i>, 1–9.</div>",
        "apa de-DE: (Smith &#38; Okada, 2020, S. 3) | <div class="csl-entry">Smith, B., &#38; Okada, K. (2020). An article. <i>Journal</i>, 1–9.</div>",
        "apa fr-FR: (Smith &#38; Okada, 2020, p. 3) | <div class="csl-entry">Smith, B., &#38; Okada, K. (2020). An article. <i>Journal</i>, 1‑9.</div>",
      ]
    `);
  });

  it('gives ibid, year suffixes and numbers by position, and says what changed', () => {
    const engine = engineOf('apa');
    const first = engine.setDocument([cluster('1', ['smith-a']), cluster('2', ['okada'])]);
    expect(first.clusters.map(({ text }) => text)).toEqual(['(Smith, 2020)', '(Okada et al., 2019)']);
    expect(first.changed).toEqual(['1', '2']);

    const second = engine.setDocument([cluster('1', ['smith-a']), cluster('2', ['okada']), cluster('3', ['smith-b'])]);
    expect(second.clusters.map(({ text }) => text)).toEqual([
      '(Smith, 2020a)',
      '(Okada et al., 2019)',
      '(Smith, 2020b)',
    ]);
    expect(second).toMatchObject({ changed: ['1', '3'], isBibliographyChanged: true });

    const third = engine.updateCluster({ id: '2', noteIndex: 0, cites: [{ id: 'okada', locator: '7' }] });
    expect(third).toMatchObject({ changed: ['2'] });
    expect(third.clusters[1]?.text).toBe('(Okada et al., 2019, p. 7)');
    expect(engine.setDocument(third.clusters.map(({ id }) => cluster(id, ['nobody']))).changed).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(engine.setDocument([])).toEqual({ clusters: [], changed: [], isBibliographyChanged: true });
    expect(engine.bibliography().entries).toEqual([]);

    const notes = engineOf('oscola').setDocument([cluster('1', ['smith-a'], 1), cluster('2', ['smith-a'], 2)]);
    expect(notes.clusters[1]?.text).toMatch(/ibid/i);
  });

  it.each(['chicago-author-date', 'chicago-fullnote-bibliography', 'ieee', 'modern-language-association'])(
    'comes by small steps to what the whole document gives at once: %s',
    (style) => {
      const isNote = engineOf(style).isNoteStyle;
      const step = fc.record({
        kind: fc.constantFrom('insert', 'remove', 'edit', 'swap', 'preview'),
        at: fc.nat({ max: 5 }),
        ids: fc.subarray(['smith-a', 'smith-b', 'smith-c', 'okada', 'nobody', 'gone'], { minLength: 1, maxLength: 2 }),
      });
      fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
          const engine = engineOf(style);
          let document: Cluster[] = [];
          let texts: readonly string[] = [];
          for (const [number, { kind, at, ids }] of steps.entries()) {
            if (kind === 'preview') {
              engine.previewCluster(ids.map((id) => ({ id })));
            } else if (kind === 'insert' || document.length === 0) {
              document.splice(at, 0, cluster(`new-${number}`, ids));
            } else if (kind === 'remove') {
              document.splice(at % document.length, 1);
            } else if (kind === 'edit') {
              const old = document[at % document.length];
              document[at % document.length] = cluster(old?.id ?? '', ids);
            } else {
              document.reverse();
            }
            document = document.map((entry, position) => ({ ...entry, noteIndex: isNote ? position + 1 : 0 }));
            texts = engine.setDocument(document).clusters.map(({ text }) => text);
          }
          const fresh = engineOf(style);
          expect(texts).toEqual(fresh.setDocument(document).clusters.map(({ text }) => text));
          expect(engine.bibliography()).toEqual(fresh.bibliography());
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );

  it('previews works that are not cited yet without changing the document', () => {
    const engine = engineOf('ieee');
    engine.setDocument([cluster('1', ['okada'])]);
    expect(engine.previewCluster([{ id: 'smith-a' }])).toEqual({ id: '', text: '[2]', unknownIds: [] });
    expect(engine.previewCluster([{ id: 'okada', locator: '4' }]).text).toBe('[1, p. 4]');
    expect(engine.bibliography().entries.map(({ id }) => id)).toEqual(['okada']);
    expect(engine.setDocument([cluster('1', ['okada'])])).toMatchObject({ changed: [], isBibliographyChanged: false });
  });

  it('shows works that are not there, and formats the rest', () => {
    const engine = engineOf('apa');
    const { clusters } = engine.setDocument([
      cluster('1', ['gone']),
      cluster('2', ['okada', '<b>&']),
      cluster('3', []),
      cluster('4', ['okada']),
    ]);
    expect(clusters).toEqual([
      { id: '1', text: '[?gone]', unknownIds: ['gone'] },
      { id: '2', text: '(Okada et al., 2019) [?&#60;b&#62;&#38;]', unknownIds: ['<b>&'] },
      { id: '3', text: '', unknownIds: [] },
      { id: '4', text: '(Okada et al., 2019)', unknownIds: [] },
    ]);
    expect(engine.previewCluster([{ id: 'gone' }]).text).toBe('[?gone]');
  });

  it('takes over edited, new and removed works', () => {
    const engine = engineOf('apa');
    engine.setDocument([cluster('1', ['okada']), cluster('2', ['late'])]);
    const update = engine.updateItems(
      [{ id: 'late', type: 'book', title: 'Late', author: [{ family: 'Late', given: 'L.' }] } as CslItem],
      ['okada'],
    );
    expect(update).toEqual({
      clusters: [
        { id: '1', text: '[?okada]', unknownIds: ['okada'] },
        { id: '2', text: '(Late, n.d.)', unknownIds: [] },
      ],
      changed: ['1', '2'],
      isBibliographyChanged: true,
    });
  });

  it('keeps hostile HTML in items, locators and affixes harmless', () => {
    const attack = '<img src=x onerror=alert(1)><script>alert(1)</script></div><i onclick=x>y</i><i>z</i>';
    const hostile: CslItem = {
      id: 'x',
      type: 'book',
      title: attack,
      publisher: attack,
      URL: `javascript:alert("${attack}")`,
      author: [{ family: attack, given: attack }, { literal: attack }],
      issued: { literal: attack },
    };
    const html = ['apa', 'chicago-fullnote-bibliography', 'ieee', 'nature'].flatMap((style) => {
      const engine = engineOf(style, [hostile]);
      const cites = [{ id: 'x', prefix: attack, suffix: attack, locator: attack, label: attack }];
      const { clusters } = engine.setDocument([{ id: '1', noteIndex: 0, cites }]);
      return [...clusters, engine.previewCluster(cites), ...engine.bibliography().entries].map(({ text }) => text);
    });
    const tags = new Set(html.join('').match(/<[^>]*>/g));
    expect([...tags].filter((tag) => !/^<\/?(i|b|sup|sub|div|span)( (style|class)="[a-z:;-]*")?>$/.test(tag))).toEqual(
      [],
    );
    expect(html.join('')).toContain('&#60;img');
  });

  it('writes text and rtf as well', () => {
    const rendered = (['html', 'text', 'rtf'] as const).map((format) => {
      const engine = engineOf('apa', [{ ...items[2], title: 'Київ & <i>x</i>' } as CslItem], undefined, format);
      engine.registerItems();
      return engine.bibliography().entries[0]?.text.trim();
    });
    expect(rendered).toMatchInlineSnapshot(`
      [
        "<div class="csl-entry">Smith, B., &#38; Okada, K. (2020). Київ &#38; <i>x</i>. <i>Journal</i>, 1–9.</div>",
        "Smith, B., & Okada, K. (2020). Київ & x. Journal, 1–9.",
        "Smith, B., & Okada, K. (2020). \\uc0\\u1050{}\\uc0\\u1080{}\\uc0\\u1111{}\\uc0\\u1074{} & {\\i{}x}. {\\i{}Journal}, 1\\uc0\\u8211{}9.",
      ]
    `);
  });

  it('says nothing on the console and fails in plain words over a style that cannot work', () => {
    const log = vi.spyOn(console, 'log');
    const circle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>
      <citation><layout><text macro="a"/></layout></citation></style>`;
    const style = readXml(circle, 'The style');
    const build = () => new CslEngine({ style, items, localeData: (language) => archive.locale(language) });
    expect(build).toThrowError(expect.objectContaining({ code: 'invalid-input', name: 'Failure' }));
    engineOf('apa', [{ id: 'a', type: 'book', issued: { raw: 'some day' }, author: [{}] }]).registerItems();
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it('refuses two citations of one id', () => {
    expect(() => engineOf('apa').setDocument([cluster('1', ['okada']), cluster('1', ['nobody'])])).toThrowError(
      expect.objectContaining({ code: 'invalid-request' }),
    );
  });
});
