import { useMemo } from 'react';
import type { SourceColumn, SourceSummary } from '../../../contract/sources';
import { useFormats } from '../../i18n/format';
import { yearOf } from '../csl-date';
import { useSourceWords } from '../use-source-words';

export type ColumnText = (source: SourceSummary, column: SourceColumn) => string;

/** What a source says in a column, in the interface's language; '' for nothing. */
export function useColumnText(): ColumnText {
  const formats = useFormats();
  const words = useSourceWords();
  return useMemo(
    () => (source, column) => {
      switch (column) {
        case 'title':
          return source.csl.title ?? '';
        case 'authors':
          return words.authorsOf(source);
        case 'year':
          return yearOf(source.csl.issued);
        case 'type':
          return words.typeOf(source.csl.type);
        case 'container':
          return source.csl['container-title'] ?? '';
        case 'citeKey':
          return source.citeKey;
        case 'language':
          return source.language === '' ? '' : formats.language(source.language);
        case 'tags':
          return source.tags.join(', ');
        case 'added':
          return formats.date(source.addedAt);
        default:
          return source[column] === 0 ? '' : formats.number(source[column]);
      }
    },
    [formats, words],
  );
}
