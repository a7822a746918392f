import { useTranslation } from 'react-i18next';
import type { CsvProblem } from '../../../contract/fact-interchange';
import { useFormats } from '../../i18n/format';
import styles from './ImportFactsDialog.module.css';

interface RowProblemsProps {
  /** The first of them. */
  readonly problems: readonly CsvProblem[];
  readonly failing: number;
}

/** Rows that cannot become facts, by their numbers as a spreadsheet counts, with the reason of each. */
export function RowProblems({ problems, failing }: RowProblemsProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  if (failing === 0) return null;
  return (
    <details className={styles.problems}>
      <summary>{t('import.problems', { count: failing, number: formats.number(failing) })}</summary>
      <ul>
        {problems.map(({ row, message }) => (
          <li key={row}>
            <b>{t('import.row', { number: formats.number(row) })}</b> {message}
          </li>
        ))}
      </ul>
      {failing > problems.length ? (
        <p className={styles.quiet}>
          {t('import.moreProblems', { number: formats.number(failing - problems.length) })}
        </p>
      ) : null}
    </details>
  );
}
