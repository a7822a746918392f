import { useTranslation } from 'react-i18next';
import { type HighlightColour, highlightColour } from '../../contract/annotations';
import { Tooltip } from '../ui/Tooltip';
import styles from './ColourButtons.module.css';

interface ColourButtonsProps {
  readonly label: string;
  /** null where none is chosen. */
  readonly value: HighlightColour | null;
  readonly withShortcuts?: boolean;
  onPick(colour: HighlightColour): void;
}

/** The four highlight colours; names in words for those who cannot tell them apart. */
export function ColourButtons({ label, value, withShortcuts = false, onPick }: ColourButtonsProps) {
  const { t } = useTranslation('reader');
  return (
    <fieldset className={styles.colours} aria-label={label}>
      {highlightColour.options.map((colour, index) => (
        <Tooltip key={colour} text={t(`colour.${colour}`)} {...(withShortcuts ? { shortcut: String(index + 1) } : {})}>
          <button
            type="button"
            className={styles.button}
            aria-label={t(`colour.${colour}`)}
            aria-pressed={colour === value}
            onClick={() => onPick(colour)}
          >
            <span className={`${styles.dot} ${styles[colour]}`} />
          </button>
        </Tooltip>
      ))}
    </fieldset>
  );
}
