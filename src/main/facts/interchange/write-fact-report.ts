import { type Evidence, type Fact, type FactEvent, factStatus, type Stance } from '../../../contract/facts';
import { describeEvidence, oneLine, placeInWords } from './describe-evidence';
import type { FactSource } from './fact-sources';

type SourceOf = (id: string) => FactSource;

const headings: Readonly<Record<Fact['status'], string>> = {
  unverified: 'Unverified',
  checking: 'Checking',
  supported: 'Supported',
  disputed: 'Disputed',
  refuted: 'Refuted',
  unverifiable: 'Unverifiable',
};
const sides: Readonly<Record<Stance, string>> = { supports: 'For', contradicts: 'Against', context: 'Context' };

/** A report for people in Markdown: facts by status, each with what is known of it, its evidence, and how it was judged. */
export function writeFactReport(facts: readonly Fact[], sourceOf: SourceOf): string {
  const byStatus = factStatus.options
    .map((status) => ({ status, members: facts.filter((fact) => fact.status === status) }))
    .filter(({ members }) => members.length > 0);
  const summary = byStatus.map(({ status, members }) => `| ${headings[status]} | ${members.length} |`);
  return `${[
    '# Facts',
    ...(facts.length === 0 ? ['None.'] : [['| Status | Facts |', '|---|---:|', ...summary].join('\n')]),
    ...byStatus.flatMap(({ status, members }) => [
      `## ${headings[status]}`,
      ...members.flatMap((fact) => blocksOf(fact, sourceOf)),
    ]),
  ].join('\n\n')}\n`;
}

function blocksOf(fact: Fact, sourceOf: SourceOf): string[] {
  const details: readonly (readonly [string, string])[] = [
    ['Claimed by', [fact.claimant, fact.claimedOn].filter(Boolean).join(', ')],
    ['First seen', fact.firstSeen],
    ['Tags', fact.tags.join(', ')],
    ['Assigned to', fact.assignee],
    ['Due', fact.due],
    ['Priority', fact.priority === 'normal' ? '' : fact.priority],
    ['No longer stands', fact.flags.join(', ')],
    ['Used', fact.uses === 0 ? '' : `in ${fact.uses} ${fact.uses === 1 ? 'sentence' : 'sentences'}`],
  ];
  const told = details
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- **${name}:** ${escapeMarkdown(value)}`);
  const verdicts = fact.history.filter(({ kind }) => kind === 'status').map(verdictLine);
  return [
    `### ${escapeMarkdown(fact.statement)}`,
    `**${headings[fact.status]}**${fact.rationale === '' ? '' : `: ${escapeMarkdown(fact.rationale)}`}`,
    ...(told.length === 0 ? [] : [told.join('\n')]),
    ...fact.evidence.map((evidence) => evidenceBlock(evidence, sourceOf(evidence.sourceId))),
    ...(verdicts.length === 0 ? [] : [['**History**', verdicts.join('\n')].join('\n\n')]),
  ];
}

function evidenceBlock(evidence: Evidence, source: FactSource): string {
  const side = `**${sides[evidence.stance]}:**`;
  const { annotation } = evidence;
  if (annotation === null) return `${side} ${escapeMarkdown(describeEvidence(evidence, source))}`;
  const place = escapeMarkdown(placeInWords(source, annotation.locator));
  const lost = annotation.state === 'orphan' ? ' (no longer in the newest version)' : '';
  return `${side} ${source.url === '' ? place : `${place}, ${escapeMarkdown(source.url)}`}${lost}\n\n> ${escapeMarkdown(annotation.exact)}`;
}

function verdictLine({ at, by, before, after, because }: FactEvent): string {
  const who = by === '' ? '' : ` by ${by}`;
  const why = because === '' ? '' : `: ${because}`;
  return `- ${escapeMarkdown(`${at.slice(0, 10)}${who}, from ${before} to ${after}${why}`)}`;
}

/** As text, whatever it holds; what would begin a list, a heading or a quote at the start of a line too. */
function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&!$^]/g, '\\$&')
    .replace(/^(?:[-+=:]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
