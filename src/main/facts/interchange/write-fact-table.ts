import type { Evidence, Fact } from '../../../contract/facts';
import { describeEvidence } from './describe-evidence';
import type { FactSource } from './fact-sources';
import { joinTags, neutralCell } from './neutral-cells';

type SourceOf = (id: string) => FactSource;

const columns: readonly (readonly [string, (fact: Fact, sourceOf: SourceOf) => string])[] = [
  ['id', (fact) => fact.id],
  ['statement', (fact) => fact.statement],
  ['status', (fact) => fact.status],
  ['rationale', (fact) => fact.rationale],
  ['claimant', (fact) => fact.claimant],
  ['claimedOn', (fact) => fact.claimedOn],
  ['firstSeen', (fact) => fact.firstSeen],
  ['tags', (fact) => joinTags(fact.tags)],
  ['assignee', (fact) => fact.assignee],
  ['due', (fact) => fact.due],
  ['priority', (fact) => fact.priority],
  ['dates', (fact) => fact.dates.map(({ iso }) => iso).join('; ')],
  ['supports', (fact, sourceOf) => evidenceText(fact, 'supports', sourceOf)],
  ['contradicts', (fact, sourceOf) => evidenceText(fact, 'contradicts', sourceOf)],
  ['context', (fact, sourceOf) => evidenceText(fact, 'context', sourceOf)],
  ['flags', (fact) => fact.flags.join('; ')],
  ['uses', (fact) => String(fact.uses)],
  ['created', (fact) => fact.createdAt],
  ['updated', (fact) => fact.updatedAt],
];

/** A table after RFC 4180 in which no cell is a formula; `facts.importCsv` gives the same words back. */
export function writeFactTable(facts: readonly Fact[], sourceOf: SourceOf): string {
  const header = columns.map(([name]) => name).join(',');
  const rows = facts.map((fact) => columns.map(([, value]) => cell(value(fact, sourceOf))).join(','));
  return `${[header, ...rows].join('\r\n')}\r\n`;
}

function cell(words: string): string {
  const neutral = neutralCell(words);
  return /[",\r\n]|^\s|\s$/.test(neutral) || neutral !== words ? `"${neutral.replaceAll('"', '""')}"` : neutral;
}

function evidenceText(fact: Fact, stance: Evidence['stance'], sourceOf: SourceOf): string {
  return fact.evidence
    .filter((evidence) => evidence.stance === stance)
    .map((evidence) => describeEvidence(evidence, sourceOf(evidence.sourceId)))
    .join(' | ');
}
