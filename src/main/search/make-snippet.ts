import { foldTerm, tokenize } from './tokenize';

export interface Snippet {
  readonly snippet: string;
  /** [start, end) pairs in the snippet. */
  readonly matches: [number, number][];
}

// About two lines of the result list.
const snippetLength = 220;
const leadLength = 60;

/** The part of a text with the most hits, white space folded, with each hit marked. */
export function makeSnippet(text: string, terms: ReadonlySet<string>): Snippet {
  const hits = tokenize(text).filter(({ term }) => terms.has(term));
  const from = bestStart(
    hits.map(({ start }) => start),
    text.length,
  );
  const start = from === 0 ? 0 : wordStart(text, from);
  const end = Math.min(text.length, start + snippetLength);
  const matches: [number, number][] = [];
  let snippet = start > 0 ? '…' : '';
  let at = start;
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue;
    snippet += flat(text.slice(at, hit.start));
    const matchStart = snippet.length;
    snippet += text.slice(hit.start, hit.end);
    matches.push([matchStart, snippet.length]);
    at = hit.end;
  }
  snippet += flat(text.slice(at, end)) + (end < text.length ? '…' : '');
  return { snippet, matches: joined(matches, snippet) };
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function bestStart(starts: readonly number[], length: number): number {
  if (length <= snippetLength) return 0;
  let best = 0;
  let bestCount = 0;
  let tail = 0;
  for (const [index, start] of starts.entries()) {
    while ((starts[tail] ?? 0) < start - (snippetLength - leadLength)) tail += 1;
    const count = index - tail + 1;
    if (count > bestCount) {
      bestCount = count;
      best = starts[tail] ?? 0;
    }
  }
  return Math.max(0, best - leadLength);
}

function wordStart(text: string, from: number): number {
  const space = text.slice(from, from + 30).search(/\s/);
  return space === -1 ? from : from + space + 1;
}

/** Overlapping pairs of Japanese characters read as one hit. */
function joined(matches: readonly [number, number][], snippet: string): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of matches) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end <= snippet.length) result.push([start, end]);
  }
  return result;
}

/** The terms of a query as the index has them. */
export function queryTerms(query: string): string[] {
  const words = tokenize(query).map(({ term }) => term);
  return words.length > 0 ? words : [foldTerm(query.trim())].filter((term) => term !== '');
}
