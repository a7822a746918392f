import { ArrowLeft, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import { LoadingBar } from '../ui/LoadingBar';
import { PaneBarSlot } from './PaneBar';
import { PaneBoundary } from './PaneBoundary';
import styles from './PaneFrame.module.css';
import { Screen } from './Screen';
import { type PaneSide, useWorkbench, type View } from './workbench-store';

/** One of the middle panes: its bar, and the screen in it. */
export function PaneFrame({ side }: { readonly side: PaneSide }) {
  const { t } = useTranslation('workbench');
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const view = useWorkbench((state) => (side === 'main' ? state.main : state.beside));
  const canGoBack = useWorkbench(({ history }) => side === 'main' && history.length > 0);
  const { activate, back, closeBeside } = useWorkbench.getState();
  if (view === null) return null;
  return (
    <section
      className={styles.pane}
      aria-label={side === 'main' ? t('pane.main') : t('pane.beside')}
      data-region={side}
      tabIndex={-1}
      onFocus={() => activate(side)}
      onPointerDown={() => activate(side)}
    >
      <div className={styles.bar}>
        {canGoBack ? (
          <IconButton
            className={styles.back}
            label={t('command.back')}
            icon={ArrowLeft}
            shortcut="Alt+ArrowLeft"
            onClick={back}
          />
        ) : null}
        <div ref={setSlot} className={styles.slot} />
        {side === 'beside' ? (
          <IconButton
            className={styles.close}
            label={t('command.closeBeside')}
            icon={X}
            shortcut="Mod+\"
            onClick={closeBeside}
          />
        ) : null}
      </div>
      <div className={styles.screen}>
        <PaneBarSlot value={slot}>
          <PaneBoundary key={placeOf(view)}>
            <Suspense fallback={<LoadingBar label={t('pane.opening')} />}>
              <Screen view={view} side={side} />
            </Suspense>
          </PaneBoundary>
        </PaneBarSlot>
      </div>
    </section>
  );
}

function placeOf(view: View): string {
  return 'id' in view ? `${view.kind} ${view.id}` : view.kind;
}
