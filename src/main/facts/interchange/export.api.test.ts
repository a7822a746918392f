import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FactExportFormat } from '../../../contract/fact-interchange';
import { openTestCore, type TestCore } from '../../testing/open-test-core';

let test: TestCore;
let [ferry, frozen] = ['', ''];

const text = 'The harbour log\n\nIn 1931 the ferry carried 3,164 passengers.\n\nIn 1932 the *harbour* froze.\n';

async function exported(format: FactExportFormat, rest = {}): Promise<string> {
  return (await test.call('facts.export', { format, ...rest })).content;
}

beforeEach(async () => {
  test = await openTestCore();
  const { items } = await test.call('sources.import', { documents: [{ name: 'log.txt', text }] });
  const source = items[0]?.sourceIds[0] ?? '';
  await test.call('sources.update', {
    source,
    csl: { author: [{ family: 'Marsh' }], issued: { 'date-parts': [[1933]] }, URL: 'https://example.org/log' },
  });
  const made = await test.call('facts.create', {
    statement: 'The ferry carried 3,164 passengers [in 1931].',
    claimant: 'Brandt',
    claimedOn: '1933-05',
    firstSeen: 'https://example.org/speech',
    tags: ['ferry', 'a; b'],
    passage: { source, selector: { quote: 'the ferry carried 3,164 passengers' } },
  });
  ferry = made.fact.id;
  const other = await test.call('facts.create', { statement: 'The harbour froze in 1932.' });
  frozen = other.fact.id;
  await test.call('facts.addEvidence', {
    id: frozen,
    passage: { source, selector: { quote: 'In 1932 the *harbour* froze.' } },
    stance: 'contradicts',
  });
  await test.call('facts.addFact', { id: frozen, otherId: ferry, stance: 'supports' });
  const search = { query: 'ice </script>', corpus: 'the archive', at: '2026-01-31', stance: 'contradicts' } as const;
  await test.call('facts.addSearch', { id: ferry, ...search });
  await test.call('facts.setStatus', { id: ferry, status: 'supported', because: 'The log says so.', by: 'Ada' });
});
afterEach(() => test.core.close());

it('ClaimReview says who judged, what was claimed by whom, and what the verdict rests on', async () => {
  const content = await exported('claimreview');
  expect(content).not.toContain('</script>');
  const day = new Date().toISOString().slice(0, 10);
  const work = {
    '@type': 'CreativeWork',
    name: 'The harbour log',
    creditText: 'Marsh, 1933',
    url: 'https://example.org/log',
  };
  expect(JSON.parse(content)).toEqual([
    {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      identifier: ferry,
      claimReviewed: 'The ferry carried 3,164 passengers [in 1931].',
      datePublished: day,
      author: { '@type': 'Person', name: 'Ada' },
      reviewBody: 'The log says so.',
      reviewRating: { '@type': 'Rating', alternateName: 'supported' },
      itemReviewed: {
        '@type': 'Claim',
        text: 'The ferry carried 3,164 passengers [in 1931].',
        author: { '@type': 'Person', name: 'Brandt' },
        datePublished: '1933-05',
        firstAppearance: { '@type': 'CreativeWork', url: 'https://example.org/speech' },
      },
      citation: [
        {
          '@type': 'Quotation',
          additionalType: 'supports',
          text: 'the ferry carried 3,164 passengers',
          description: 'para. 2',
          isPartOf: work,
        },
        'contradicts: searched “ice </script>” in the archive on 2026-01-31, nothing found',
      ],
      keywords: ['ferry', 'a; b'],
    },
    {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      identifier: frozen,
      claimReviewed: 'The harbour froze in 1932.',
      creativeWorkStatus: 'Incomplete',
      reviewRating: { '@type': 'Rating', alternateName: 'unverified' },
      itemReviewed: { '@type': 'Claim', text: 'The harbour froze in 1932.' },
      citation: [
        {
          '@type': 'Quotation',
          additionalType: 'contradicts',
          text: 'In 1932 the *harbour* froze.',
          description: 'para. 3',
          isPartOf: work,
        },
        {
          '@type': 'Claim',
          additionalType: 'supports',
          identifier: ferry,
          text: 'The ferry carried 3,164 passengers [in 1931].',
        },
      ],
    },
  ]);
});

it('the report groups facts by status, with evidence and the history of verdicts', async () => {
  const day = new Date().toISOString().slice(0, 10);
  expect(await exported('markdown')).toBe(`# Facts

| Status | Facts |
|---|---:|
| Unverified | 1 |
| Supported | 1 |

## Unverified

### The harbour froze in 1932.

**Unverified**

**Against:** The harbour log (Marsh, 1933), para. 3, https://example.org/log

> In 1932 the \\*harbour\\* froze.

**For:** the fact “The ferry carried 3,164 passengers \\[in 1931\\].” (supported)

## Supported

### The ferry carried 3,164 passengers \\[in 1931\\].

**Supported**: The log says so.

- **Claimed by:** Brandt, 1933-05
- **First seen:** https://example.org/speech
- **Tags:** ferry, a; b

**For:** The harbour log (Marsh, 1933), para. 2, https://example.org/log

> the ferry carried 3,164 passengers

**Against:** searched “ice \\</script\\>” in the archive on 2026-01-31, nothing found

**History**

- ${day} by Ada, from unverified to supported: The log says so.
`);
});

it('Argdown has a statement for each fact and a relation for each piece of evidence', async () => {
  expect(
    await exported('argdown'),
  ).toBe(`[The ferry carried 3,164 passengers in 1931.]: The ferry carried 3,164 passengers \\[in 1931\\]. #(supported) #(ferry) #(a; b)
  + <Evidence 1.1>: “the ferry carried 3,164 passengers” \\(The harbour log \\(Marsh, 1933\\), para. 2\\)
  // contradicts: searched “ice </script>” in the archive on 2026-01-31, nothing found

[The harbour froze in 1932.]: The harbour froze in 1932. #(unverified)
  - <Evidence 2.1>: “In 1932 the \\*harbour\\* froze.” \\(The harbour log \\(Marsh, 1933\\), para. 3\\)
  + [The ferry carried 3,164 passengers in 1931.]: The ferry carried 3,164 passengers \\[in 1931\\].
`);
});

it('only the facts that were asked for go out, in their order or the oldest first', async () => {
  const statements = async (rest: object) =>
    (JSON.parse(await exported('claimreview', rest)) as { identifier: string }[]).map(({ identifier }) => identifier);
  expect(await statements({})).toEqual([ferry, frozen]);
  expect(await statements({ ids: [frozen, ferry] })).toEqual([frozen, ferry]);
  expect(await statements({ filter: { statuses: ['supported'] } })).toEqual([ferry]);
  expect(await statements({ ids: [] })).toEqual([]);
  expect(await exported('argdown', { ids: [] })).toBe('');
  await expect(test.call('facts.export', { format: 'csv', ids: ['none'] })).rejects.toMatchObject({
    code: 'not-found',
  });
});
