import { assertNever } from '../../contract/assert-never';
import type { Evidence, Fact } from '../../contract/facts';

/** Facts as ClaimReview JSON-LD (schema.org/ClaimReview), CSV (RFC 4180) or a Markdown report. */
export function exportFacts(facts: readonly Fact[], format: 'claimreview' | 'csv' | 'markdown'): string {
  switch (format) {
    case 'claimreview':
      return `${JSON.stringify(facts.map(claimReview), null, 2)}\n`;
    case 'csv':
      return csv(facts);
    case 'markdown':
      return markdown(facts);
    default:
      return assertNever(format);
  }
}

/** The verdict goes into `alternateName`: a number would be invented. */
function claimReview(fact: Fact): Readonly<Record<string, unknown>> {
  const passages = fact.evidence.filter(({ kind }) => kind === 'passage');
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    identifier: fact.id,
    datePublished: fact.updatedAt.slice(0, 10),
    claimReviewed: fact.statement,
    ...(fact.rationale === '' ? {} : { reviewBody: fact.rationale }),
    reviewRating: { '@type': 'Rating', alternateName: fact.status },
    itemReviewed: {
      '@type': 'Claim',
      text: fact.statement,
      ...(fact.claimant === '' ? {} : { author: { '@type': 'Person', name: fact.claimant } }),
      appearance: passages.map(({ annotation, sourceTitle, stance }) => ({
        '@type': 'Quotation',
        text: annotation?.exact ?? '',
        isPartOf: { '@type': 'CreativeWork', name: sourceTitle },
        additionalType: stance,
      })),
    },
  };
}

const csvColumns: readonly (readonly [string, (fact: Fact) => string])[] = [
  ['id', (fact) => fact.id],
  ['statement', (fact) => fact.statement],
  ['status', (fact) => fact.status],
  ['rationale', (fact) => fact.rationale],
  ['claimant', (fact) => fact.claimant],
  ['tags', (fact) => fact.tags.join('; ')],
  ['supports', (fact) => evidenceText(fact, 'supports')],
  ['contradicts', (fact) => evidenceText(fact, 'contradicts')],
  ['context', (fact) => evidenceText(fact, 'context')],
  ['updated', (fact) => fact.updatedAt],
];

function csv(facts: readonly Fact[]): string {
  const header = csvColumns.map(([name]) => name).join(',');
  const rows = facts.map((fact) => csvColumns.map(([, value]) => csvCell(value(fact))).join(','));
  return `${[header, ...rows].join('\r\n')}\r\n`;
}

/** Quoted, and with a leading apostrophe where a spreadsheet would take the cell for a formula. */
function csvCell(value: string): string {
  const neutral = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(neutral) || neutral !== value ? `"${neutral.replaceAll('"', '""')}"` : neutral;
}

function evidenceText(fact: Fact, stance: Evidence['stance']): string {
  return fact.evidence
    .filter((evidence) => evidence.stance === stance)
    .map(describeEvidence)
    .join(' | ');
}

function describeEvidence({ annotation, sourceTitle, search }: Evidence): string {
  if (annotation === null) return `searched "${search?.query ?? ''}" in ${search?.corpus ?? ''}, nothing found`;
  return `“${annotation.exact.replace(/\s+/g, ' ')}” (${sourceTitle}, para. ${annotation.locator.paragraph})`;
}

function markdown(facts: readonly Fact[]): string {
  const parts = facts.map((fact) => {
    const evidence = fact.evidence.map((one) => `- **${one.stance}:** ${escapeMarkdown(describeEvidence(one))}`);
    return [
      `## ${escapeMarkdown(fact.statement)}`,
      `**Status:** ${fact.status}${fact.rationale === '' ? '' : ` — ${escapeMarkdown(fact.rationale)}`}`,
      ...(fact.claimant === '' ? [] : [`**Claimed by:** ${escapeMarkdown(fact.claimant)}`]),
      ...(evidence.length === 0 ? [] : [evidence.join('\n')]),
    ].join('\n\n');
  });
  return `${['# Facts', ...parts].join('\n\n')}\n`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
}
