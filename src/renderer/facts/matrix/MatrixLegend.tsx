import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { stance as stanceSchema } from '../../../contract/facts';
import { StanceSign } from './CellSigns';
import styles from './Matrix.module.css';

/** What the signs of the matrix mean. */
export function MatrixLegend() {
  const { t } = useTranslation('facts');
  return (
    <ul className={styles.legend} aria-label={t('matrix.legend')}>
      {stanceSchema.options.map((stance) => (
        <li key={stance}>
          <StanceSign stance={stance} />
          {t(`matrix.legend.${stance}`)}
        </li>
      ))}
      <li>
        <SearchX size={13} aria-hidden />
        {t('matrix.legend.searched')}
      </li>
      <li>
        <span className={styles.emptySign} aria-hidden />
        {t('matrix.legend.empty')}
      </li>
    </ul>
  );
}
