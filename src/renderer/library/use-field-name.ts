import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isKnownField } from './source-fields';

/** The name of a CSL field in the interface's language; CSL's own where there is none. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation('library');
  return useCallback(
    (field) => {
      if (field === 'type' || field === 'language') return t(`field.${field}`);
      if (field === 'citation-key') return t('field.citeKey');
      return isKnownField(field) ? t(`field.${field}`) : field;
    },
    [t],
  );
}
