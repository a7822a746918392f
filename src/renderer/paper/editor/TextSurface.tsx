import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import styles from './TextSurface.module.css';

interface TextSurfaceProps {
  /** Names the editor for screen readers. */
  readonly label: string;
  /** Shown while nothing is written. */
  readonly placeholder: string;
  readonly className?: string | undefined;
}

/** Where the text is written. */
export function TextSurface({ label, placeholder, className }: TextSurfaceProps) {
  return (
    <div className={styles.frame}>
      <ContentEditable
        className={[styles.surface, className].filter(Boolean).join(' ')}
        aria-label={label}
        aria-multiline="true"
        aria-placeholder={placeholder}
        placeholder={
          <p className={styles.placeholder} aria-hidden>
            {placeholder}
          </p>
        }
        spellCheck
      />
    </div>
  );
}
