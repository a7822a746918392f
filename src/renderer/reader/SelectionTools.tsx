import { BadgeCheck, Check, Copy, Highlighter, NotebookPen, RotateCcw, Trash2, X } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../contract/annotations';
import type { ListedClaim } from '../../contract/claims';
import { IconButton } from '../ui/IconButton';
import { ColourButtons } from './ColourButtons';
import type { ClaimActions } from './claims/use-claim-actions';
import type { ReaderActions } from './reader-actions';
import { useReader } from './reader-store';
import styles from './SelectionTools.module.css';
import { useAnchor } from './use-anchor';

interface SelectionToolsProps {
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly actions: ReaderActions;
  /** The selected annotation, where no card beside the text shows its tools. */
  readonly annotation: Annotation | undefined;
  /** The claim that is picked, where no card beside the text shows its tools. */
  readonly claim: ListedClaim | undefined;
  readonly claimActions: ClaimActions;
}

/** What can be done with the selected words, over them. The same keys work without it. */
export function SelectionTools({ sheet, actions, annotation, claim, claimActions }: SelectionToolsProps) {
  const { t } = useTranslation('reader');
  const selection = useReader((state) => state.selection);
  const picked = useReader((state) => state.picked);
  const colour = useReader((state) => state.colour);
  const isDraftOpen = useReader((state) => state.draft !== null);
  const isPointerDown = useIsPointerDown();
  const range = selection ?? picked ?? annotation ?? null;
  const isNew = selection !== null || picked !== null;
  const isShown = range !== null && !isPointerDown && !isDraftOpen;
  const isClaim = claim !== undefined && claim.state !== 'accepted' && selection === null;
  const anchor = useAnchor({
    sheet,
    range: isShown ? range : null,
    width: isClaim ? 344 : 276,
    height: 34,
    side: 'above',
  });
  if (anchor === null) return null;
  return (
    <div
      className={styles.tools}
      role="toolbar"
      aria-label={t('tools.label')}
      data-floating
      style={{ top: anchor.top, left: anchor.left }}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {isClaim ? (
        <>
          <IconButton label={t('claims.accept')} icon={Check} shortcut="A" onClick={claimActions.acceptCurrent} />
          <IconButton
            label={claim.state === 'dismissed' ? t('claims.restore') : t('claims.dismiss')}
            icon={claim.state === 'dismissed' ? RotateCcw : X}
            shortcut="X"
            onClick={claimActions.dismissCurrent}
          />
          <span className={styles.rule} />
        </>
      ) : null}
      {isNew ? (
        <IconButton label={t('command.highlight')} icon={Highlighter} shortcut="H" onClick={actions.toggleHighlight} />
      ) : null}
      <ColourButtons
        label={t('tools.colour')}
        value={annotation !== undefined && !isNew ? annotation.colour : colour}
        onPick={actions.paint}
        withShortcuts
      />
      <span className={styles.rule} />
      <IconButton label={t('command.note')} icon={NotebookPen} shortcut="N" onClick={actions.writeNote} />
      <IconButton label={t('command.fact')} icon={BadgeCheck} shortcut="F" onClick={actions.makeFact} />
      <IconButton label={t('command.copy')} icon={Copy} shortcut="C" onClick={actions.copyQuote} />
      {isNew ? null : (
        <IconButton label={t('command.remove')} icon={Trash2} shortcut="Delete" onClick={actions.removeSelected} />
      )}
    </div>
  );
}

/** The tools come when the mouse lets go, not while it is still selecting. */
function useIsPointerDown(): boolean {
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      if (!(target instanceof Element && target.closest('[data-floating]') !== null)) setDown(true);
    };
    const release = () => setDown(false);
    window.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      window.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, []);
  return isDown;
}
