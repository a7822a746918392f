import { ArrowLeftRight, Copy } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '../../contract/conflicts';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { ConflictStatement } from './ConflictStatement';
import styles from './Conflicts.module.css';
import { canLink, canMerge } from './conflict-abilities';
import { markDifferences } from './mark-differences';
import { openSide } from './use-conflict-actions';

export type SideKey = 'a' | 'b';

interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly isActive: boolean;
  readonly isTicked: boolean;
  readonly isBusy: boolean;
  /** The side that Enter opens, or whose words stay. */
  readonly chosen: SideKey;
  /** The person is choosing whose words stay. */
  readonly isMerging: boolean;
  onActivate(): void;
  onTick(): void;
  onChoose(side: SideKey): void;
  onAskMerge(): void;
  onMerge(): void;
  onCancelMerge(): void;
  onLink(): void;
  /** Dismisses an open one, restores one that was dismissed. */
  onSettle(): void;
}

/** Two statements that repeat or contradict one another, why, and what can be done about it. */
export function ConflictCard(props: ConflictCardProps) {
  const { conflict, isActive, isTicked, chosen, isMerging, onActivate, onTick, onChoose } = props;
  const { t } = useTranslation('conflicts');
  const headingId = useId();
  const reasonId = useId();
  const [partsA, partsB] = markDifferences(conflict);
  const isContradiction = conflict.kind === 'contradiction';
  const Icon = isContradiction ? ArrowLeftRight : Copy;
  return (
    <article
      className={isActive ? `${styles.card} ${styles.isActive}` : styles.card}
      aria-labelledby={headingId}
      aria-describedby={reasonId}
      data-conflict={conflict.id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the list need a place to stand
      tabIndex={0}
      onFocus={onActivate}
    >
      <header className={styles.head}>
        <input
          type="checkbox"
          aria-label={t('tick', { words: conflict.a.text.slice(0, 80) })}
          checked={isTicked}
          onChange={onTick}
        />
        <h2 id={headingId} className={isContradiction ? styles.contradiction : styles.kind}>
          <Icon size={13} strokeWidth={1.75} aria-hidden /> {t(`detail.${conflict.detail}`)}
        </h2>
        <p id={reasonId} className={styles.reason}>
          {conflict.reason}
        </p>
      </header>
      <div className={styles.sides}>
        {(['a', 'b'] as const).map((key) => (
          <ConflictStatement
            key={key}
            side={conflict[key]}
            parts={key === 'a' ? partsA : partsB}
            number={key === 'a' ? '1' : '2'}
            isChosen={isActive && chosen === key}
            group={headingId}
            choice={isMerging ? (chosen === key ? 'stays' : 'goes') : null}
            onKeep={() => onChoose(key)}
            onOpen={(pane) => openSide(conflict[key], pane)}
          />
        ))}
      </div>
      <CardFoot {...props} />
    </article>
  );
}

function CardFoot(props: ConflictCardProps) {
  const { conflict, isActive, isBusy, chosen, isMerging, onAskMerge, onMerge, onCancelMerge, onLink, onSettle } = props;
  const { t } = useTranslation('conflicts');
  if (isMerging) {
    const other = chosen === 'a' ? 'b' : 'a';
    return (
      <footer className={styles.foot}>
        <p className={styles.preview} aria-live="polite">
          {t(`preview.${conflict[chosen].type}.${conflict[other].type}`)}
        </p>
        <div className={styles.buttons}>
          <Button variant="quiet" onClick={onCancelMerge}>
            {t('merge.cancel')} <Kbd shortcut="Escape" />
          </Button>
          <Button variant="primary" disabled={isBusy} onClick={onMerge}>
            {t('merge.do')} <Kbd shortcut="Enter" />
          </Button>
        </div>
      </footer>
    );
  }
  const key = (shortcut: string) => (isActive ? <Kbd shortcut={shortcut} /> : null);
  if (conflict.state === 'dismissed')
    return (
      <footer className={styles.foot}>
        <p className={styles.preview}>{t('state.dismissed.note')}</p>
        <div className={styles.buttons}>
          <Button variant="quiet" disabled={isBusy} onClick={onSettle}>
            {t('restore')} {key('X')}
          </Button>
        </div>
      </footer>
    );
  return (
    <footer className={styles.foot}>
      {conflict.state === 'linked' ? <p className={styles.preview}>{t('state.linked.note')}</p> : null}
      <div className={styles.buttons}>
        <Button variant="quiet" disabled={isBusy} onClick={onSettle}>
          {t('dismiss')} {key('X')}
        </Button>
        {canLink(conflict) ? (
          <Button variant="quiet" disabled={isBusy} onClick={onLink}>
            {t('link')} {key('L')}
          </Button>
        ) : null}
        {canMerge(conflict) ? (
          <Button variant="quiet" disabled={isBusy} onClick={onAskMerge}>
            {t('merge')} {key('M')}
          </Button>
        ) : null}
      </div>
    </footer>
  );
}
