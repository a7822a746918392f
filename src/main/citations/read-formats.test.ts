import { describe, expect, it } from 'vitest';
import { type BibliographyFileFormat, readBibliography } from './read-bibliography';

async function read(text: string, format: BibliographyFileFormat) {
  const { items, failures } = await readBibliography(text, format);
  expect(failures).toEqual([]);
  return items;
}

const nbib = `
PMID- 31000001
OWN - NLM
IS  - 1234-5678 (Electronic)
IS  - 8765-4321 (Linking)
VI  - 28
IP  - 2
DP  - 2025 May 3
TI  - Tides of the northern
      harbours.
PG  - 315-330
LID - S1094 [pii]
LID - 10.5555/tides.1 [doi]
AB  - Water rises
      and falls.
FAU - Petrenko, Ludmila
AU  - Petrenko L
AD  - Kyiv.
CN  - Harbour Group
LA  - ukr
PT  - Journal Article
JT  - Journal of harbours
TA  - J Harb
MH  - *Water/analysis
OT  - Tide

PMID- 31000002
TI  - Second
AU  - Okada K
BTI - The Book
PT  - Book Chapter
`;

const enw = `%0 Journal Article
%T Tides
%A Petrenko, Ludmila
%A Harbour Group
%E Okada, Ken
%J Journal of Harbours
%V 7
%N 2
%P 1-20
%D 2021
%8 16 November 2021
%@ 1234-5678
%R 10.5555/tides.1
%U https://example.org
%X Water rises
and falls.
%K water
tide; harbour
%Z A note
%F petrenko2021
%> file:///papers/tides.pdf
%1 own

%0 Book Section
%T Part
%B The Book
%I Press
`;

const endnote = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE xml [<!ENTITY a "aaaaaaaaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]>
<xml><records><record><database name="x">x</database><rec-number>1</rec-number>
<ref-type name="Journal Article">17</ref-type><contributors><authors><author><style face="normal">Petrenko, Ludmila</style></author>
<author>Harbour Group,</author></authors><secondary-authors><author>Okada, Ken</author></secondary-authors></contributors>
<titles><title><style face="normal">Tides of </style><style face="italic">Homo</style><style face="normal"> &amp; sea</style></title>
<secondary-title>Journal of Harbours</secondary-title></titles><periodical><full-title>Journal of Harbours</full-title><abbr-1>J Harb</abbr-1></periodical>
<pages>1-20</pages><volume>7</volume><number>2</number><keywords><keyword>water</keyword><keyword>tide</keyword></keywords>
<dates><year>2021</year><pub-dates><date>Nov 16</date></pub-dates></dates><isbn>1234-5678</isbn>
<electronic-resource-num>10.5555/tides.1</electronic-resource-num><urls><related-urls><url>https://example.org</url></related-urls>
<pdf-urls><url>internal-pdf://123/tides.pdf</url></pdf-urls></urls><custom1>own &x; &a;</custom1></record>
<record><ref-type>6</ref-type><titles><title>Harbours</title></titles><isbn>9783161484100</isbn></record></records></xml>`;

const rdf = `<rdf:RDF xmlns:rdf="r" xmlns:z="z" xmlns:bib="b" xmlns:dc="d" xmlns:dcterms="t" xmlns:foaf="f" xmlns:prism="p" xmlns:link="l" xmlns:vcard="v">
<bib:Article rdf:about="#item_1"><z:itemType>journalArticle</z:itemType>
<dcterms:isPartOf rdf:resource="urn:issn:1234-5678"/>
<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Petrenko</foaf:surname><foaf:givenName>Ludmila</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
<dc:subject>water</dc:subject><dc:subject><z:AutomaticTag><rdf:value>tide</rdf:value></z:AutomaticTag></dc:subject>
<dc:title>Tides</dc:title><dc:date>2021-11-16</dc:date><bib:pages>1-20</bib:pages>
<dc:identifier><dcterms:URI><rdf:value>https://example.org</rdf:value></dcterms:URI></dc:identifier>
<dcterms:isReferencedBy rdf:resource="#item_3"/><link:link rdf:resource="#item_2"/>
<dc:description>Citation Key: petrenko2021
PMID: 5</dc:description></bib:Article>
<bib:Journal rdf:about="urn:issn:1234-5678"><dc:title>Journal of Harbours</dc:title><prism:volume>7</prism:volume><prism:number>2</prism:number>
<dcterms:alternative>J Harb</dcterms:alternative><dc:identifier>DOI 10.5555/tides.1</dc:identifier><dc:identifier>ISSN 1234-5678</dc:identifier></bib:Journal>
<z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/2/tides.pdf"/><dc:title>PDF</dc:title></z:Attachment>
<bib:Memo rdf:about="#item_3"><rdf:value>&lt;p&gt;A &amp;amp; note&lt;/p&gt;</rdf:value></bib:Memo>
<bib:Book rdf:about="urn:isbn:9783161484100"><z:itemType>book</z:itemType><dc:title>Harbours</dc:title>
<dc:publisher><foaf:Organization><vcard:adr><vcard:Address><vcard:locality>Kyiv</vcard:locality></vcard:Address></vcard:adr><foaf:name>Press</foaf:name></foaf:Organization></dc:publisher></bib:Book>
<z:Collection rdf:about="#c1"><dc:title>Sea</dc:title><dcterms:hasPart rdf:resource="#c2"/></z:Collection>
<z:Collection rdf:about="#c2"><dc:title>Tides</dc:title><dcterms:hasPart rdf:resource="#item_1"/></z:Collection>
</rdf:RDF>`;

const betterBibtex = JSON.stringify({
  config: { label: 'BetterBibTeX JSON' },
  collections: {
    A: { key: 'A', name: 'Sea', parent: false, items: [] },
    B: { key: 'B', name: 'Tides', parent: 'A', items: [1] },
  },
  items: [
    {
      itemID: 1,
      itemType: 'journalArticle',
      citationKey: 'petrenko2021',
      title: 'Tides',
      creators: [
        { firstName: 'Ludmila', lastName: 'Petrenko', creatorType: 'author' },
        { name: 'Harbour Group', creatorType: 'editor' },
      ],
      date: '2021-11-16',
      publicationTitle: 'Journal of Harbours',
      rights: 'CC BY',
      tags: [{ tag: 'water' }],
      notes: [{ note: '<p>A note</p>' }],
      attachments: [{ path: '/papers/tides.pdf' }, { url: 'https://example.org' }],
    },
    { itemType: 'note', note: 'no work' },
  ],
});

const cff = `cff-version: 1.2.0
message: Cite it.
title: Harbour Tools
version: 1.10
date-released: 2021-11-16
doi: 10.5555/tools.1
keywords: [water, tide]
license: MIT
authors:
  - family-names: Petrenko
    given-names: Ludmila
  - name: Harbour Group
repository-code: https://example.org/tools
preferred-citation:
  type: article
  title: Tides
  authors: [{family-names: Berg, given-names: Jan, name-particle: van der}]
  journal: Journal of Harbours
  year: 2021
  month: 11
  start: 1
  end: 20
`;

describe('readBibliography', () => {
  it('reads PubMed', async () => {
    const [article, chapter] = await read(nbib, 'nbib');
    expect(article).toEqual({
      csl: {
        id: 'item-1',
        type: 'article-journal',
        PMID: '31000001',
        title: 'Tides of the northern harbours',
        author: [{ family: 'Petrenko', given: 'Ludmila' }, { literal: 'Harbour Group' }],
        'container-title': 'Journal of harbours',
        'container-title-short': 'J Harb',
        issued: { 'date-parts': [[2025, 5, 3]] },
        volume: '28',
        issue: '2',
        page: '315-330',
        DOI: '10.5555/tides.1',
        ISSN: '1234-5678',
        abstract: 'Water rises and falls.',
        language: 'uk',
        keyword: 'Water/analysis, Tide',
      },
      original: expect.stringMatching(/^PMID- 31000001[\s\S]*OT {2}- Tide$/),
      unmapped: { OWN: 'NLM', IS: '8765-4321 (Linking)', LID: 'S1094 [pii]', AD: 'Kyiv.', PT: 'Journal Article' },
      tags: ['Water/analysis', 'Tide'],
      collections: [],
      attachments: [],
    });
    expect(chapter?.csl).toMatchObject({
      type: 'chapter',
      'container-title': 'The Book',
      author: [{ family: 'Okada', given: 'K' }],
    });
  });

  it('reads EndNote’s tagged format', async () => {
    const [article, chapter] = await read(enw, 'enw');
    expect(article).toMatchObject({
      csl: {
        id: 'petrenko2021',
        type: 'article-journal',
        title: 'Tides',
        author: [{ family: 'Petrenko', given: 'Ludmila' }, { literal: 'Harbour Group' }],
        editor: [{ family: 'Okada', given: 'Ken' }],
        issued: { 'date-parts': [[2021, 11, 16]] },
        abstract: 'Water rises and falls.',
        note: 'A note',
        ISSN: '1234-5678',
      },
      unmapped: { '1': 'own' },
      tags: ['water', 'tide', 'harbour'],
      attachments: ['file:///papers/tides.pdf'],
    });
    expect(chapter?.csl).toMatchObject({ type: 'chapter', 'container-title': 'The Book', publisher: 'Press' });
    const refer = await read('%A Okada, Ken\n%T One\n%J Journal\n\n%T Two\n%I Press\n', 'enw');
    expect(refer.map(({ csl }) => [csl.type, csl.title])).toEqual([
      ['article-journal', 'One'],
      ['book', 'Two'],
    ]);
  });

  it('reads EndNote’s XML, expanding nothing that it defines', async () => {
    const [article, book] = await read(endnote, 'endnote-xml');
    expect(article).toEqual({
      csl: {
        id: 'item-1',
        type: 'article-journal',
        title: 'Tides of <i>Homo</i> & sea',
        author: [{ family: 'Petrenko', given: 'Ludmila' }, { literal: 'Harbour Group' }],
        editor: [{ family: 'Okada', given: 'Ken' }],
        'container-title': 'Journal of Harbours',
        'container-title-short': 'J Harb',
        issued: { 'date-parts': [[2021, 11, 16]] },
        volume: '7',
        issue: '2',
        page: '1-20',
        ISSN: '1234-5678',
        DOI: '10.5555/tides.1',
        URL: 'https://example.org',
        keyword: 'water, tide',
      },
      original: expect.stringMatching(/^<record><database[\s\S]*<\/record>$/),
      unmapped: { custom1: 'own &x; &a;' },
      tags: ['water', 'tide'],
      collections: [],
      attachments: ['123/tides.pdf'],
    });
    expect(book?.csl).toMatchObject({ type: 'book', ISBN: '9783161484100' });
    const cutOff = await read(endnote.slice(0, endnote.indexOf('<record><ref-type>6') + 60), 'endnote-xml');
    expect(cutOff).toHaveLength(1);
  });

  it('reads Zotero’s RDF with attachments, notes and nested collections', async () => {
    const [article, book] = await read(rdf, 'zotero-rdf');
    expect(article).toMatchObject({
      csl: {
        id: 'petrenko2021',
        'citation-key': 'petrenko2021',
        type: 'article-journal',
        title: 'Tides',
        author: [{ family: 'Petrenko', given: 'Ludmila' }],
        'container-title': 'Journal of Harbours',
        'container-title-short': 'J Harb',
        volume: '7',
        issue: '2',
        page: '1-20',
        issued: { 'date-parts': [[2021, 11, 16]] },
        DOI: '10.5555/tides.1',
        ISSN: '1234-5678',
        URL: 'https://example.org',
      },
      tags: ['water', 'tide'],
      collections: ['Sea/Tides'],
      attachments: ['files/2/tides.pdf'],
    });
    expect(article?.csl.note).toBe('PMID: 5\nA & note');
    expect(book?.csl).toMatchObject({ type: 'book', publisher: 'Press', 'publisher-place': 'Kyiv' });
  });

  it('reads Better BibTeX’s JSON', async () => {
    expect(await read(betterBibtex, 'better-bibtex-json')).toEqual([
      {
        csl: {
          id: 'petrenko2021',
          'citation-key': 'petrenko2021',
          type: 'article-journal',
          title: 'Tides',
          author: [{ family: 'Petrenko', given: 'Ludmila' }],
          editor: [{ literal: 'Harbour Group' }],
          issued: { 'date-parts': [[2021, 11, 16]] },
          'container-title': 'Journal of Harbours',
          note: 'A note',
          keyword: 'water',
        },
        original: expect.stringContaining('"itemID":1'),
        unmapped: { rights: 'CC BY' },
        tags: ['water'],
        collections: ['Sea/Tides'],
        attachments: ['/papers/tides.pdf'],
      },
    ]);
  });

  it('reads CITATION.cff with the work that it prefers to be cited by', async () => {
    const [software, article] = await read(cff, 'cff');
    expect(software).toMatchObject({
      csl: {
        type: 'software',
        title: 'Harbour Tools',
        version: '1.10',
        author: [{ family: 'Petrenko', given: 'Ludmila' }, { literal: 'Harbour Group' }],
        issued: { 'date-parts': [[2021, 11, 16]] },
        DOI: '10.5555/tools.1',
        URL: 'https://example.org/tools',
      },
      unmapped: { license: 'MIT' },
      tags: ['water', 'tide'],
    });
    expect(article?.csl).toMatchObject({
      type: 'article-journal',
      author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
      issued: { 'date-parts': [[2021, 11]] },
      page: '1-20',
    });
  });

  it.each([
    ['a bomb of aliases', 'cff', `title: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]`, 'invalid-input'],
    ['no citation file', 'cff', 'just: words', 'invalid-input'],
    ['no items', 'better-bibtex-json', '{"items": 7}', 'invalid-input'],
    ['other XML', 'endnote-xml', '<html><p>text</p></html>', 'invalid-input'],
    ['other XML', 'zotero-rdf', '<rdf:RDF><x/></rdf:RDF>', 'invalid-input'],
    ['no tags', 'nbib', 'words', 'invalid-input'],
    ['no tags', 'enw', 'words', 'invalid-input'],
  ] as const)('refuses %s as %s', async (_, format, text, code) => {
    await expect(readBibliography(text, format)).rejects.toMatchObject({ name: 'Failure', code });
  });
});
