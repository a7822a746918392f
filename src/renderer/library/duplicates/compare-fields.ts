import type { SourceSummary } from '../../../contract/sources';
import { describeValue } from '../describe-value';

export interface ComparedField {
  readonly field: string;
  /** Of each source in order; '' where it has none. */
  readonly values: readonly { readonly id: string; readonly value: string }[];
  readonly isDifferent: boolean;
}

const first = ['title', 'author', 'issued', 'type', 'container-title', 'DOI', 'ISBN'];
// A source's own, or too long to be compared by eye.
const leftOut: ReadonlySet<string> = new Set([
  'id',
  'citation-key',
  'abstract',
  'note',
  'custom',
  'categories',
  'keyword',
]);

function isSame(one: string, other: string): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLocaleLowerCase().replace(/\s+/g, ' ').trim();
  return fold(one) === fold(other);
}

/** The fields that any of the sources has, the telling ones first. What one of them lacks is no difference. */
export function compareFields(sources: readonly SourceSummary[]): readonly ComparedField[] {
  const present = new Set(sources.flatMap(({ csl }) => Object.keys(csl)));
  const fields = [...first.filter((field) => present.has(field)), ...[...present].sort()];
  return [...new Set(fields)]
    .filter((field) => !leftOut.has(field))
    .map((field) => {
      const values = sources.map(({ id, csl }) => ({ id, value: describeValue(csl[field]) }));
      const known = values.flatMap(({ value }) => (value === '' ? [] : [value]));
      return { field, values, isDifferent: known.some((value) => !isSame(value, known[0] ?? '')) };
    })
    .filter(({ values }) => values.some(({ value }) => value !== ''));
}
