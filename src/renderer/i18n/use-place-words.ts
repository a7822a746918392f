import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locator } from '../../contract/sources';

/** Where a passage stands, in the words of the interface: "p. 3" where its document has pages, otherwise "para. 12". */
export function usePlaceWords(): (locator: Locator) => string {
  const { t } = useTranslation('ui');
  return useCallback(
    ({ page, paragraph }) =>
      page === undefined || page === ''
        ? t('place.paragraph', { number: paragraph })
        : t('place.page', { label: page }),
    [t],
  );
}
