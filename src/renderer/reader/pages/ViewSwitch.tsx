import { useTranslation } from 'react-i18next';
import styles from './ViewSwitch.module.css';

export type ReaderView = 'pages' | 'text';

interface ViewSwitchProps {
  readonly view: ReaderView;
  readonly onView: (view: ReaderView) => void;
}

/** Pages as they look, or the text alone. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const { t } = useTranslation('reader');
  return (
    <fieldset className={styles.switch} aria-label={t('view.label')}>
      {(['pages', 'text'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className={styles.side}
          aria-pressed={view === one}
          onClick={() => {
            if (view !== one) onView(one);
          }}
        >
          {t(`view.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
