import { useTranslation } from 'react-i18next';
import type { FactFlagKind } from '../../contract/facts';
import { FlagIcon, toneOf } from './FlagIcon';
import styles from './flag.module.css';

/** What fell: icon, word and colour, never colour alone. */
export function FlagBadge({ kind }: { readonly kind: FactFlagKind }) {
  const { t } = useTranslation('ripple');
  return (
    <span className={`${styles.badge} ${styles[toneOf(kind)]}`}>
      <FlagIcon kind={kind} />
      {t(`flag.${kind}`)}
    </span>
  );
}
