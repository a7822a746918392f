import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerCiteLine } from './answer-cite-line';
import { runCiteJob } from './run-cite-job';
import type { StyleArchive } from './style-archive';
import { openTestArchive } from './test-archive';

let archive: StyleArchive;
beforeAll(() => {
  archive = openTestArchive();
}, 60_000);

const doe = { id: 1, type: 'book', title: 'One', author: [{ family: 'Doe', given: 'Jo' }] };
const roe = {
  id: 'roe',
  type: 'book',
  title: 'Two & <i>more</i>',
  author: [{ family: 'Roe', given: 'Al' }],
  'x-own': 1,
};

const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="de-DE">
  <info><title>T</title><id>http://example.org/t</id></info>
  <citation><layout delimiter="; ">
    <choose><if position="ibid"><text term="ibid"/></if><else><text variable="title"/></else></choose>
    <text variable="locator" prefix=" "/>
  </layout></citation>
  <bibliography><layout><text variable="title"/><text term="and" prefix=" "/></layout></bibliography>
</style>`;

describe('runCiteJob', () => {
  let path: string;
  beforeAll(() => {
    path = join(mkdtempSync(join(tmpdir(), 'cite-')), 'own.csl');
    writeFileSync(path, style);
  });

  it('formats clusters each by itself, with all items in the bibliography', () => {
    const clusters = [[{ id: 'roe' }], [{ id: 'roe', locator: 3 }], [{ id: '1' }, { id: 'roe' }]];
    expect(runCiteJob({ style: path, items: [doe, roe], clusters }, archive)).toEqual({
      clusters: ['Two &#38; <i>more</i>', 'Two &#38; <i>more</i> 3', 'One; Two &#38; <i>more</i>'],
      document: [],
      bibliography: [
        '  <div class="csl-entry">One und</div>\n',
        '  <div class="csl-entry">Two &#38; <i>more</i> und</div>\n',
      ],
    });
  });

  it('formats a document with positions, with its works alone in the bibliography', () => {
    const document = [1, 2, 3].map((noteIndex) => ({
      citationItems: [{ id: noteIndex === 3 ? 'gone' : 'roe', ...(noteIndex === 2 ? { locator: '9' } : {}) }],
      properties: { noteIndex },
    }));
    const job = { style: path, locale: 'fr-FR', items: [doe, roe], document, format: 'text' };
    expect(runCiteJob(job, archive)).toEqual({
      clusters: [],
      document: ['Two & more', 'Ibid. 9', '[?gone]'],
      bibliography: ['Two & more et\n'],
      unknownIds: ['gone'],
    });
  });

  it('keeps clusters out of the document where both are asked for', () => {
    const job = {
      style: path,
      items: [doe, roe],
      clusters: [[{ id: 1 }]],
      document: [{ citationItems: [{ id: 'roe' }] }],
    };
    expect(runCiteJob(job, archive)).toMatchObject({
      clusters: ['One'],
      document: ['Two &#38; <i>more</i>'],
      bibliography: [expect.stringContaining('Two')],
    });
  });

  it('takes installed styles by their names and items without ids', () => {
    const { id: _, ...nameless } = doe;
    const job = { style: 'mla', items: [nameless], clusters: [[{}]] };
    expect(runCiteJob(job, archive).clusters).toEqual(['(Doe)']);
  });

  it.each([
    [{ style: 'no-such-style', items: [] }, 'not-found', /no citation style "no-such-style"/],
    [{ style: '/nowhere/x.csl', items: [] }, 'not-found', /cannot be read/],
    [{ style: 'apa' }, 'invalid-request', /"items" of the job/],
    [{ style: 'apa', items: [], locale: '__proto__' }, 'invalid-request', /"locale"/],
    [{ style: 'apa', items: [], clusters: [[{ id: 'a', page: 3 }]] }, 'invalid-request', /"clusters\.0\.0"/],
    [{ style: 'apa', items: [], oddity: 1 }, 'invalid-request', /oddity/],
    [null, 'invalid-request', /The job is not/],
  ])('refuses %j', (job, code, message) => {
    expect(() => runCiteJob(job, archive)).toThrowError(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  it('answers a line with a line, failures too', () => {
    const answers = [
      JSON.stringify({ style: path, items: [doe] }),
      '{"style":',
      JSON.stringify({ style: 'none', items: [] }),
    ].map((line) => JSON.parse(answerCiteLine(line, archive)));
    expect(answers).toEqual([
      { clusters: [], document: [], bibliography: ['  <div class="csl-entry">One und</div>\n'] },
      { ok: false, failure: expect.objectContaining({ code: 'invalid-request' }) },
      { ok: false, failure: expect.objectContaining({ code: 'not-found' }) },
    ]);
  });

  it('survives ids that are names of object properties', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const items = ids.map((id, number) => ({ ...doe, id, title: `Title ${number}` }));
    const job = { style: 'ieee', items, clusters: ids.map((id) => [{ id }]) };
    const answer = JSON.parse(answerCiteLine(JSON.stringify(job), archive));
    expect(answer.clusters ?? answer.failure.code).toMatchInlineSnapshot(`"invalid-input"`);
  });
});
