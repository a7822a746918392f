import { FileText, PanelRight } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictSide } from '../../contract/conflicts';
import { IconButton } from '../ui/IconButton';
import { StatusBadge } from '../ui/StatusBadge';
import styles from './Conflicts.module.css';
import type { MarkedPart } from './mark-differences';

interface ConflictStatementProps {
  readonly side: ConflictSide;
  readonly parts: readonly MarkedPart[];
  readonly number: '1' | '2';
  /** Enter opens it. */
  readonly isChosen: boolean;
  /** Name of the two radio buttons. */
  readonly group: string;
  /** Whether its words would stay, while a merge is being chosen. */
  readonly choice: 'stays' | 'goes' | null;
  onKeep(): void;
  onOpen(pane: 'here' | 'beside'): void;
}

/** One side of a conflict: where it comes from, and its words. */
export function ConflictStatement(props: ConflictStatementProps) {
  const { side, parts, number, isChosen, group, choice, onKeep, onOpen } = props;
  const { t } = useTranslation('conflicts');
  const open = ({ ctrlKey, metaKey }: MouseEvent) => onOpen(ctrlKey || metaKey ? 'beside' : 'here');
  const origin = side.type === 'fact' ? t('fact') : side.sourceTitle || t('untitled');
  const classes = [styles.side, isChosen ? styles.isChosen : undefined, choice === 'goes' ? styles.goes : undefined];
  return (
    <div className={classes.filter(Boolean).join(' ')} data-side={number}>
      <div className={styles.origin}>
        {choice === null ? null : (
          <label className={styles.keep}>
            <input type="radio" name={group} checked={choice === 'stays'} onChange={onKeep} />
            {choice === 'stays' ? t('keep.stays') : t('keep.goes')}
          </label>
        )}
        {side.type === 'fact' ? (
          <StatusBadge status={side.status} />
        ) : (
          <FileText size={12} strokeWidth={1.75} aria-hidden />
        )}
        <button type="button" className={styles.open} title={t('open', { what: origin })} onClick={open}>
          {origin}
        </button>
        <IconButton
          className={styles.beside}
          label={t('openBeside', { what: origin, number })}
          icon={PanelRight}
          onClick={() => onOpen('beside')}
        />
      </div>
      <p className={styles.words}>
        {parts.map(({ text, isMarked }, at) =>
          isMarked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other name, and never move
            <mark key={at} className={styles.differs}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
    </div>
  );
}
