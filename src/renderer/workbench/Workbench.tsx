import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportDesk } from '../library/imports/ImportDesk';
import { Tour } from '../library/Tour';
import { FallNotices } from '../ripple/FallNotices';
import { type Pane, ResizablePanes } from '../ui/ResizablePanes';
import { Toasts } from '../ui/Toasts';
import { CommandPalette } from './CommandPalette';
import { Footer } from './Footer';
import { Inspector } from './Inspector';
import { useOverlays } from './overlays-store';
import { PaneFrame } from './PaneFrame';
import type { PreferenceOf } from './preferences';
import { QuickOpen } from './QuickOpen';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { useRememberedPlace } from './use-remembered-place';
import { useShortcuts } from './use-shortcuts';
import { useWorkbenchCommands } from './use-workbench-commands';
import styles from './Workbench.module.css';
import { useWorkbench } from './workbench-store';

const ShortcutHelp = lazy(() => import('./ShortcutHelp').then((m) => ({ default: m.ShortcutHelp })));

/** Proportions of the picture that the look was agreed on. */
const defaultLayout = { rail: 232, inspector: 312, split: 50 };

/** The whole window: bars, the three panes, and what opens over them. */
export function Workbench({ layout }: { readonly layout: PreferenceOf<'layout'> | undefined }) {
  const { t } = useTranslation('workbench');
  const isSplit = useWorkbench(({ beside }) => beside !== null);
  const { isRailOpen, isInspectorOpen, toggleRail, toggleInspector } = useWorkbench();
  const { rememberWidths, rememberSplit } = useRememberedPlace(layout);
  useWorkbenchCommands();
  useShortcuts();
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);
  const { rail, inspector, split } = { ...defaultLayout, ...layout };
  const middle = useMemo<readonly Pane[]>(() => {
    const main = { id: 'pane-main', content: <PaneFrame side="main" />, minSize: 280, resizeLabel: t('resize.split') };
    if (!isSplit) return [{ ...main, size: '100%' }];
    const second = { ...main, id: 'pane-beside', content: <PaneFrame side="beside" /> };
    return [
      { ...main, size: `${split}%` },
      { ...second, size: `${100 - split}%` },
    ];
  }, [isSplit, split, t]);
  const panes: readonly Pane[] = [
    {
      id: 'pane-rail',
      content: <Rail />,
      size: rail,
      minSize: 180,
      maxSize: 400,
      isFixed: true,
      isOpen: isRailOpen,
      onOpenChange: toggleRail,
      resizeLabel: t('resize.rail'),
    },
    {
      id: 'pane-middle',
      content: (
        <main className={styles.panes}>
          <ResizablePanes id="middle" className={styles.panes} panes={middle} onResized={rememberSplit} />
        </main>
      ),
      minSize: 320,
      resizeLabel: t('resize.inspector'),
    },
    {
      id: 'pane-inspector',
      content: <Inspector />,
      size: inspector,
      minSize: 240,
      maxSize: 560,
      isFixed: true,
      isOpen: isInspectorOpen,
      onOpenChange: toggleInspector,
      resizeLabel: t('resize.inspector'),
    },
  ];
  return (
    <div className={styles.frame}>
      <TopBar />
      <ResizablePanes id="workbench" className={styles.panes} panes={panes} onResized={rememberWidths} />
      <Footer />
      <Overlays />
      <ImportDesk />
      <Tour />
      <FallNotices />
      <Toasts />
    </div>
  );
}

/** The lists that take what is typed next must be there before the next key, so they are not fetched when asked for. */
function Overlays() {
  const { overlay } = useOverlays();
  return (
    <Suspense fallback={null}>
      {overlay === 'palette' ? <CommandPalette /> : null}
      {overlay === 'quick-open' ? <QuickOpen /> : null}
      {overlay === 'shortcuts' ? <ShortcutHelp /> : null}
    </Suspense>
  );
}
