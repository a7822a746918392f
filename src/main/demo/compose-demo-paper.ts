/** A fact with the paragraph of the source that is its evidence. */
export interface CitedFact {
  readonly id: string;
  readonly statement: string;
  readonly paragraph: number;
}

interface DemoPaper {
  readonly title: string;
  readonly citeKey: string;
  readonly facts: readonly CitedFact[];
  /** Of the source. */
  readonly characters: number;
  /** Sentences of the source that state something checkable. */
  readonly claims: number;
}

/** A page of pandoc Markdown that states each fact, linked to it, and cites the paragraph it comes from. */
export function composeDemoPaper({ title, citeKey, facts, characters, claims }: DemoPaper): string {
  const half = Math.ceil(facts.length / 2);
  const paragraphs = [facts.slice(0, half), facts.slice(half)].map((group) =>
    group
      .map(
        ({ id, statement, paragraph }) =>
          `[${escaped(withoutStop(statement))}]{fact="${id}"} [@${citeKey}, para. ${paragraph}].`,
      )
      .join('\n'),
  );
  return `---
title: ${JSON.stringify(`What “${plain(title)}” states`)}
csl: apa
lang: en-US
---

# What was read

This page collects what can be checked in one source. Its text has ${characters} characters, and ${claims} of its sentences
state something that a reader could verify: a number, a date, a sum, a first. The passages that state most were annotated,
and ${facts.length} of them were made into facts. None of these facts has been verified yet; each keeps its link to the words
of the source.

# What it states

${paragraphs.join('\n\n')}

# What comes next

Each fact now needs evidence that does not come from the same pen: a second source for it or against it, or a search that
found nothing. As verdicts are given, the marks in the margin of this page change with them.
`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withoutStop(statement: string): string {
  return plain(statement).replace(/\s*\.$/, '');
}

/** Markdown's own characters stand for themselves in a quoted sentence. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|@$^~]/g, '\\$&');
}
