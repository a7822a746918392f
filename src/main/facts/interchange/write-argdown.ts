import type { Evidence, Fact } from '../../../contract/facts';
import { describeEvidence, oneLine } from './describe-evidence';
import type { FactSource } from './fact-sources';

type SourceOf = (id: string) => FactSource;
type Titles = ReadonlyMap<string, string>;

const longestTitle = 60;

/**
 * Facts as Argdown (argdown.org/syntax): each is a statement, what speaks for or against it a relation below it: a passage an argument, another fact
 * a statement. What only surrounds a fact, and searches that found nothing, are no relations of Argdown: they stand as comments.
 */
export function writeArgdown(facts: readonly Fact[], sourceOf: SourceOf): string {
  const titles = titlesOf(facts);
  const statements = facts.map((fact, index) => statementOf(fact, index, titles, sourceOf));
  return statements.length === 0 ? '' : `${statements.join('\n\n')}\n`;
}

/** Statements of one title are one to Argdown, so that no two facts may share any. */
function titlesOf(facts: readonly Fact[]): Titles {
  const known = new Map<string, string>();
  const titles = new Set<string>();
  const others = facts.flatMap(({ evidence }) => evidence.map(({ fact }) => fact).filter((fact) => fact !== null));
  for (const { id, statement } of [...facts, ...others]) {
    if (known.has(id)) continue;
    const title = titleOf(statement);
    let free = title;
    for (let number = 2; titles.has(free); number += 1) free = `${title} (${number})`;
    titles.add(free);
    known.set(id, free);
  }
  return known;
}

function titleOf(statement: string): string {
  const words = oneLine(statement.replace(/[[\]<>{}\\/@#*_:]/g, ' ')).replace(/ (?=[.,;!?])/g, '');
  const title = words.length <= longestTitle ? words : `${words.slice(0, longestTitle - 1).trimEnd()}…`;
  return title === '' ? 'Fact' : title;
}

function statementOf(fact: Fact, index: number, titles: Titles, sourceOf: SourceOf): string {
  const tags = [fact.status, ...fact.tags]
    .map((tag) => `#(${tag.replace(/[()\\]/g, ' ').trim()})`)
    .filter((tag) => tag !== '#()');
  const relations = fact.evidence.map((evidence, at) =>
    relationOf(evidence, `Evidence ${index + 1}.${at + 1}`, titles, sourceOf(evidence.sourceId)),
  );
  return [`[${titles.get(fact.id) ?? ''}]: ${escapeArgdown(fact.statement)} ${tags.join(' ')}`, ...relations].join(
    '\n',
  );
}

function relationOf(evidence: Evidence, name: string, titles: Titles, source: FactSource): string {
  const { stance, annotation, fact } = evidence;
  const words = describeEvidence(evidence, source);
  if (stance === 'context' || (annotation === null && fact === null)) {
    return `  // ${stance}: ${words}`;
  }
  const sign = stance === 'supports' ? '+' : '-';
  if (fact === null) return `  ${sign} <${name}>: ${escapeArgdown(words)}`;
  return `  ${sign} [${titles.get(fact.id) ?? ''}]: ${escapeArgdown(fact.statement)}`;
}

/** Every character that the lexer takes for more than itself has a backslash before it. */
function escapeArgdown(text: string): string {
  return oneLine(text).replace(/[\\@#*_[\]:<>/{}()|=\-+]|\.(?=\S{1,400}\.)/g, '\\$&');
}
