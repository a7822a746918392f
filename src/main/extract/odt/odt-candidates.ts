import type { FieldCandidate } from '../../../contract/sources';
import { collectCandidates, readCslDate } from '../collect-candidates';
import { languageTag } from '../html/language-tag';
import { isProgramName } from '../is-program-name';
import { readAuthorNames } from '../read-author-names';
import { descendants, type MarkupElement, wordsOf } from '../xml/markup-tree';

const origin = 'meta.xml';

/** What an OpenDocument text says of itself: by its first line in the style Title, then by its properties. */
export function odtCandidates(meta: MarkupElement | undefined, styledTitle: string): readonly FieldCandidate[] {
  const found = collectCandidates();
  found.add('title', styledTitle, 'Title style');
  const values = new Map(
    (meta === undefined ? [] : descendants(meta, () => true)).map((element) => [element.name, wordsOf(element)]),
  );
  const title = values.get('title') ?? '';
  if (!isProgramName(title)) found.add('title', title, origin);
  // `creator` is who saved it last.
  for (const person of [values.get('initial-creator') ?? '', values.get('creator') ?? '']) {
    if (!isProgramName(person)) found.add('author', readAuthorNames(person), origin);
  }
  found.add('language', languageTag(values.get('language') ?? ''), origin);
  found.add('issued', readCslDate(values.get('creation-date') ?? ''), origin);
  return found.candidates;
}
