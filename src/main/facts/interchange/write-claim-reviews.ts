import type { Evidence, Fact } from '../../../contract/facts';
import { isVerdict } from '../verdicts';
import { describeEvidence, locatorInWords, oneLine } from './describe-evidence';
import type { FactSource } from './fact-sources';

type SourceOf = (id: string) => FactSource;
type Json = Readonly<Record<string, unknown>>;

/**
 * Facts as ClaimReview JSON-LD (schema.org/ClaimReview; developers.google.com/search/docs/appearance/structured-data/factcheck), one
 * item a fact. A verdict is a word in `alternateName`: any number would be invented. What was not judged yet has no author and no date of
 * publication, and says that it is incomplete.
 */
export function writeClaimReviews(facts: readonly Fact[], sourceOf: SourceOf): string {
  const reviews = facts.map((fact) => claimReview(fact, sourceOf));
  // The document is made to be put into a page, where a "</script>" in a quote would end it.
  return `${JSON.stringify(reviews, null, 2).replaceAll('<', '\\u003c')}\n`;
}

function claimReview(fact: Fact, sourceOf: SourceOf): Json {
  const judged = isVerdict(fact.status) ? fact.history.findLast(({ kind }) => kind === 'status') : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    identifier: fact.id,
    claimReviewed: fact.statement,
    ...(judged === undefined
      ? { creativeWorkStatus: 'Incomplete' }
      : { datePublished: judged.at.slice(0, 10), ...said('author', judged.by, person) }),
    ...said('reviewBody', fact.rationale),
    reviewRating: { '@type': 'Rating', alternateName: fact.status },
    itemReviewed: claim(fact, sourceOf),
    ...list(
      'citation',
      fact.evidence.map((evidence) => citation(evidence, sourceOf(evidence.sourceId))),
    ),
    ...list('keywords', fact.tags),
  };
}

function claim(fact: Fact, sourceOf: SourceOf): Json {
  const words = oneLine(fact.statement).toLowerCase();
  const appearances = fact.evidence.filter(({ annotation }) =>
    oneLine(annotation?.exact ?? '')
      .toLowerCase()
      .includes(words),
  );
  return {
    '@type': 'Claim',
    text: fact.statement,
    ...said('author', fact.claimant, person),
    ...said('datePublished', fact.claimedOn),
    ...said('firstAppearance', fact.firstSeen, (place) => ({
      '@type': 'CreativeWork',
      ...(/^https?:\/\//i.test(place) ? { url: place } : { name: place }),
    })),
    // Where the claim itself stands, not all that speaks for or against it.
    ...list(
      'appearance',
      appearances.map(({ sourceId }) => work(sourceOf(sourceId))),
    ),
  };
}

/** What a verdict rests on, with its stance; a search that found nothing is a sentence. */
function citation(evidence: Evidence, source: FactSource): unknown {
  const { annotation, fact, stance } = evidence;
  if (annotation !== null) {
    const { page } = annotation.locator;
    return {
      '@type': 'Quotation',
      additionalType: stance,
      text: annotation.exact,
      ...(page === undefined || page === '' ? {} : { pagination: page }),
      description: locatorInWords(annotation.locator),
      isPartOf: work(source),
    };
  }
  if (fact !== null) return { '@type': 'Claim', additionalType: stance, identifier: fact.id, text: fact.statement };
  return `${stance}: ${describeEvidence(evidence, source)}`;
}

function work({ title, byline, url }: FactSource): Json {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...said('creditText', byline),
    ...said('url', url),
  };
}

/** Nothing says whether a name is that of a person or an organisation; most claims are made by people. */
function person(name: string): Json {
  return { '@type': 'Person', name };
}

function said(key: string, value: string, form: (value: string) => unknown = (words) => words): Json {
  return value === '' ? {} : { [key]: form(value) };
}

function list(key: string, values: readonly unknown[]): Json {
  return values.length === 0 ? {} : { [key]: values };
}
