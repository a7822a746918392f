import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceSummary } from '../../contract/sources';
import { listNames } from './csl-names';
import { type SourceType, sourceTypes } from './source-fields';

interface SourceWords {
  readonly untitled: string;
  /** "Kato & Ito"; '' where no author is known. */
  authorsOf(source: Pick<SourceSummary, 'csl'>): string;
  /** A CSL type in the person's words. */
  typeOf(type: string): string;
}

/** How sources are named in the interface's language. */
export function useSourceWords(): SourceWords {
  const { t } = useTranslation('library');
  return useMemo(
    () => ({
      untitled: t('source.untitled'),
      authorsOf: ({ csl }) =>
        listNames(
          csl.author ?? csl.editor,
          (first, second) => t('names.two', { first, second }),
          (first) => t('names.others', { first }),
        ),
      typeOf: (type) => (isKnownType(type) ? t(`type.${type}`) : type),
    }),
    [t],
  );
}

function isKnownType(type: string): type is SourceType {
  return (sourceTypes as readonly string[]).includes(type);
}
