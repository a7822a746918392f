import { BadgeCheck, Copy, Highlighter, NotebookPen, Trash2 } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../contract/annotations';
import { IconButton } from '../ui/IconButton';
import { ColourButtons } from './ColourButtons';
import type { ReaderActions } from './reader-actions';
import { useReader } from './reader-store';
import styles from './SelectionTools.module.css';
import { useAnchor } from './use-anchor';

interface SelectionToolsProps {
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly actions: ReaderActions;
  /** The selected annotation, where no card beside the text shows its tools. */
  readonly annotation: Annotation | undefined;
}

/** What can be done with the selected words, over them. The same keys work without it. */
export function SelectionTools({ sheet, actions, annotation }: SelectionToolsProps) {
  const { t } = useTranslation('reader');
  const selection = useReader((state) => state.selection);
  const picked = useReader((state) => state.picked);
  const colour = useReader((state) => state.colour);
  const isDraftOpen = useReader((state) => state.draft !== null);
  const isPointerDown = useIsPointerDown();
  const range = selection ?? picked ?? annotation ?? null;
  const isNew = selection !== null || picked !== null;
  const isShown = range !== null && !isPointerDown && !isDraftOpen;
  const anchor = useAnchor({
    sheet,
    range: isShown ? range : null,
    width: 276,
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
