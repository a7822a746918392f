import { describe, expect, it } from 'vitest';
import { CslEngine } from './csl-engine';
import { EngineCache } from './engine-cache';
import { readXml } from './read-xml';

const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <citation><layout><text variable="title"/></layout></citation></style>`;

function build(): CslEngine {
  const localeData = () => readXml('<locale xml:lang="en-US"><terms/></locale>', 'The locale');
  return new CslEngine({ style: readXml(style, 'The style'), items: [], localeData });
}

describe('EngineCache', () => {
  it('keeps one engine a paper, of the last style and locale, for the four papers used last', () => {
    const cache = new EngineCache();
    const first = cache.get('a', 'apa', undefined, build);
    expect(cache.get('a', 'apa', undefined, build)).toBe(first);
    expect(cache.get('a', 'apa', 'de-DE', build)).not.toBe(first);
    const latest = cache.get('a', 'ieee', 'de-DE', build);
    for (const paper of ['b', 'c', 'd']) {
      cache.get(paper, 'apa', undefined, build);
    }
    expect(cache.get('a', 'ieee', 'de-DE', build)).toBe(latest);
    const b = cache.get('b', 'apa', undefined, build);
    cache.get('e', 'apa', undefined, build);
    expect(cache.engines()).toHaveLength(4);
    expect(cache.get('b', 'apa', undefined, build)).toBe(b);
    cache.clear('b');
    expect(cache.engines()).not.toContain(b);
    cache.clear();
    expect(cache.engines()).toEqual([]);
  });
});
