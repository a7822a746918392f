import { Check, type LucideIcon, Minus, SearchX, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MatrixCell } from '../../../contract/fact-lists';
import { type Stance, stance as stanceSchema } from '../../../contract/facts';
import { useFormats } from '../../i18n/format';
import styles from './Matrix.module.css';

/** Passages for are ticked, those against crossed, as statuses are. */
const icons: Readonly<Record<Stance, LucideIcon>> = { supports: Check, contradicts: X, context: Minus };

/** The sign of a stance and, where it is given, how many passages have it. */
export function StanceSign({ stance, count }: { readonly stance: Stance; readonly count?: number }) {
  const formats = useFormats();
  const Icon = icons[stance];
  return (
    <span className={`${styles.sign} ${styles[stance]}`}>
      <Icon size={13} strokeWidth={2.25} aria-hidden />
      {count === undefined ? null : formats.number(count)}
    </span>
  );
}

/** That these were looked for, and not found: "against: none". */
function SearchedSign({ stances }: { readonly stances: readonly Stance[] }) {
  const { t } = useTranslation('facts');
  const words = stanceSchema.options
    .filter((stance) => stances.includes(stance))
    .map((stance) => t(`matrix.stance.${stance}`))
    .join(', ');
  return (
    <span className={styles.searched}>
      <SearchX size={12} aria-hidden />
      {t('matrix.searchedShort', { stances: words })}
    </span>
  );
}

/** What a source says about a fact, at a glance; the cell has the words. */
export function CellSigns({ cell }: { readonly cell: MatrixCell }) {
  const found = stanceSchema.options.filter((stance) => cell[stance] > 0);
  return (
    <span className={styles.content} aria-hidden>
      {found.length === 0 ? null : (
        <span className={styles.signs}>
          {found.map((stance) => (
            <StanceSign key={stance} stance={stance} count={cell[stance]} />
          ))}
        </span>
      )}
      {cell.searched.length === 0 ? null : <SearchedSign stances={cell.searched} />}
    </span>
  );
}
