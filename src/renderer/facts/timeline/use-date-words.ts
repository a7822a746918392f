import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactSummary } from '../../../contract/facts';
import { dateWords } from './date-words';

/** Says the dates of statements in the language of the interface. */
export function useDateWords(): (date: FactSummary['dates'][number]) => string {
  const { t, i18n } = useTranslation('facts');
  return useCallback((date) => dateWords(date, i18n.language, t), [i18n.language, t]);
}
