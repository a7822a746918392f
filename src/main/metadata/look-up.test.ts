import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CslItem } from '../../contract/csl';
import { endpointsAt, publicEndpoints } from './endpoints';
import { createMetadataHandlers } from './handlers';

type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

const crossref = {
  status: 'ok',
  message: {
    DOI: '10.5555/tides.1',
    type: 'journal-article',
    title: ['The Tides of <i>Kyiv</i> &amp; Osaka'],
    subtitle: ['A Study'],
    'container-title': ['Journal of Harbours'],
    'short-container-title': ['J. Harb.'],
    author: [
      { given: 'Ludmila', family: 'Petrenko', sequence: 'first', affiliation: [] },
      { name: 'Harbour Group' },
      {},
    ],
    issued: { 'date-parts': [[2021, 4]] },
    volume: '7',
    page: '1-20',
    publisher: 'Harbour Press',
    ISSN: ['1234-5678', '8765-4321'],
    abstract: '<jats:title>Abstract</jats:title><jats:p>Water rises.</jats:p>',
  },
};

const answers: Record<string, Answer> = {
  '/crossref/works/10.5555%2Ftides.1': JSON.stringify(crossref),
  '/datacite/dois/10.5555%2Fdata.1': JSON.stringify({
    data: {
      attributes: {
        doi: '10.5555/DATA.1',
        titles: [{ title: 'Depths of water' }],
        creators: [
          { name: 'Okada, Ken', nameType: 'Personal' },
          { name: 'Port of Osaka', nameType: 'Organizational' },
        ],
        publisher: { name: 'Data House' },
        publicationYear: 2020,
        dates: [{ date: '2020-03-09', dateType: 'Issued' }],
        types: { resourceTypeGeneral: 'Dataset' },
        container: null,
      },
    },
  }),
  '/openlibrary/api/books?bibkeys=ISBN%3A9783161484100&format=json&jscmd=data': JSON.stringify({
    'ISBN:9783161484100': {
      title: 'Harbours',
      subtitle: 'An Atlas',
      authors: [{ name: 'Jan van der Berg' }],
      publishers: [{ name: 'Press' }],
      publish_places: [{ name: 'Kyiv' }],
      publish_date: 'May 1999',
      number_of_pages: 320,
    },
  }),
  '/openlibrary/api/books?bibkeys=ISBN%3A9780306406157&format=json&jscmd=data': '{}',
  '/arxiv/api/query?id_list=2101.00001&max_results=1': `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY x "y">]>
    <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2101.00001v2</id>
    <published>2021-01-02T00:00:00Z</published><title>Deep
      Water</title><summary>We measure.</summary><author><name>Ken Okada</name></author></entry></feed>`,
  '/crossref/works/10.5555%2Fgarbage': '<html>maintenance</html>',
  '/crossref/works/10.5555%2Fwrong': '{"message":{"DOI":7}}',
  '/crossref/works/10.5555%2Fhuge': (_, response) => {
    response.write('[');
    response.end('1,'.repeat(1_500_000));
  },
  '/crossref/works/10.5555%2Fbusy': (_, response) => response.writeHead(503).end(),
  '/crossref/works/10.5555%2Flost': (request) => request.socket.destroy(),
  '/crossref/works/10.5555%2Fmoved': (_, response) =>
    response.writeHead(302, { location: '/crossref/works/10.5555%2Ftides.1' }).end(),
  '/crossref/works/10.5555%2Fdowngrade': (_, response) =>
    response.writeHead(301, { location: 'http://192.0.2.1/' }).end(),
  '/crossref/works/10.5555%2Floop': (_, response) =>
    response.writeHead(302, { location: '/crossref/works/10.5555%2Floop' }).end(),
};

const asked: { url: string; agent: string | undefined }[] = [];
const server = createServer((request, response) => {
  asked.push({ url: request.url ?? '', agent: request.headers['user-agent'] });
  const answer = answers[request.url ?? ''];
  if (answer === undefined) response.writeHead(404).end();
  else if (typeof answer === 'string') response.end(answer);
  else answer(request, response);
});

beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise((done) => server.close(done)));

function lookUp(params: { source: string } | { identifier: string }, csl: Partial<CslItem> = {}, isEnabled = true) {
  const handlers = createMetadataHandlers({
    cslOf: () => ({ id: 'x', type: 'book', ...csl }),
    isEnabled: () => isEnabled,
    endpoints: endpointsAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
  });
  return (async () => handlers['metadata.lookUp'](params, { signal: new AbortController().signal }))();
}

describe('metadata.lookUp', () => {
  it('maps what each service knows to CSL', async () => {
    const identifiers = [
      'https://doi.org/10.5555/TIDES.1',
      '10.5555/data.1',
      'isbn:3-16-148410-X',
      'arXiv:2101.00001v2',
      'doi:10.5555/moved',
    ];
    const found = await Promise.all(identifiers.map((identifier) => lookUp({ identifier })));
    const [article, dataset, book, preprint, moved] = found.map(({ records }) => records[0]);
    expect(article).toEqual({
      service: 'Crossref',
      identifier: 'doi:10.5555/tides.1',
      csl: {
        id: '10.5555/tides.1',
        type: 'article-journal',
        title: 'The Tides of <i>Kyiv</i> & Osaka: A Study',
        author: [{ family: 'Petrenko', given: 'Ludmila' }, { literal: 'Harbour Group' }],
        'container-title': 'Journal of Harbours',
        'container-title-short': 'J. Harb.',
        issued: { 'date-parts': [[2021, 4]] },
        volume: '7',
        page: '1-20',
        publisher: 'Harbour Press',
        ISSN: '1234-5678',
        abstract: 'Water rises.',
        DOI: '10.5555/tides.1',
      },
    });
    expect(dataset).toMatchObject({
      service: 'DataCite',
      csl: {
        type: 'dataset',
        title: 'Depths of water',
        author: [{ family: 'Okada', given: 'Ken' }, { literal: 'Port of Osaka' }],
        issued: { 'date-parts': [[2020, 3, 9]] },
        DOI: '10.5555/data.1',
      },
    });
    expect(book).toEqual({
      service: 'Open Library',
      identifier: 'isbn:9783161484100',
      csl: {
        id: '9783161484100',
        type: 'book',
        title: 'Harbours: An Atlas',
        author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
        publisher: 'Press',
        'publisher-place': 'Kyiv',
        issued: { 'date-parts': [[1999]] },
        'number-of-pages': '320',
        ISBN: '9783161484100',
      },
    });
    expect(preprint).toMatchObject({
      service: 'arXiv',
      csl: {
        type: 'article',
        title: 'Deep Water',
        author: [{ family: 'Okada', given: 'Ken' }],
        number: 'arXiv:2101.00001',
      },
    });
    expect(moved?.csl.DOI).toBe('10.5555/tides.1');
    expect(asked[0]?.agent).toMatch(/^Citewright\//);
  });

  it('asks about each identifier of a source, and is content when one is known', async () => {
    const { records } = await lookUp({ source: 'x' }, { DOI: '10.5555/unknown', ISBN: '978-3-16-148410-0' });
    expect(records.map(({ service }) => service)).toEqual(['Open Library']);
    await expect(lookUp({ source: 'x' })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it.each([
    ['10.5555/unknown', 'not-found', /Neither Crossref nor DataCite knows the DOI/],
    ['isbn:0306406152', 'not-found', /Open Library does not know/],
    ['isbn:0306406153', 'invalid-input', /check digit/],
    ['nonsense', 'invalid-input', /neither a DOI/],
    ['10.5555/garbage', 'unreadable', /Crossref answered is no record/],
    ['10.5555/wrong', 'unreadable', /Crossref answered is no record/],
    ['10.5555/huge', 'too-large', /too long/],
    ['10.5555/busy', 'unavailable', /cannot answer at the moment/],
    ['10.5555/lost', 'unavailable', /could not be reached/],
    ['10.5555/downgrade', 'unreadable', /not encrypted/],
    ['10.5555/loop', 'unreadable', /on and on/],
  ])('says what went wrong with %s', async (identifier, code, message) => {
    await expect(lookUp({ identifier })).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('asks nobody before it is turned on', async () => {
    const before = asked.length;
    await expect(lookUp({ identifier: '10.5555/tides.1' }, {}, false)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('Look-up is off'),
    });
    expect(asked).toHaveLength(before);
  });

  it('goes to public services encrypted, and to no other machine without', () => {
    const addresses = Object.values(publicEndpoints).filter((value) => typeof value === 'string');
    expect(addresses.every((address) => address.startsWith('https://'))).toBe(true);
    expect(() => endpointsAt('http://example.org')).toThrow(TypeError);
  });
});
