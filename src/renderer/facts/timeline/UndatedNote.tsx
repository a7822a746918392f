import { useTranslation } from 'react-i18next';
import type { FactFilter } from '../../../contract/fact-lists';
import { useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import styles from './TimelineView.module.css';

/** How many facts of the filter a timeline cannot show. */
export function UndatedNote({ filter }: { readonly filter: FactFilter }) {
  const { t, i18n } = useTranslation('facts');
  const formats = useFormats();
  const { data } = useRequest(
    'facts.arrange',
    {
      filter: { ...filter, isDated: false },
      sort: { column: 'date', isDescending: false },
      group: 'none',
      locale: i18n.language,
    },
    { isEnabled: filter.isDated === undefined, keepsPrevious: true },
  );
  const count = data?.ids.length ?? 0;
  if (filter.isDated !== undefined || count === 0) return null;
  return <p className={styles.undated}>{t('timeline.undated', { count, number: formats.number(count) })}</p>;
}
