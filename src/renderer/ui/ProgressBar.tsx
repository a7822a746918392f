import { Progress } from 'radix-ui';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** 0..100; null where the total is not known. */
  readonly percent: number | null;
}

/** How far long work is, as a thin line. */
export function ProgressBar({ label, percent }: ProgressBarProps) {
  return (
    <Progress.Root className={styles.bar} value={percent} aria-label={label}>
      <Progress.Indicator
        className={percent === null ? `${styles.fill} ${styles.unknown}` : styles.fill}
        {...(percent === null ? {} : { style: { width: `${percent}%` } })}
      />
    </Progress.Root>
  );
}
