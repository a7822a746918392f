import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { Group, type Layout, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import styles from './ResizablePanes.module.css';

export interface Pane {
  readonly id: string;
  readonly content: ReactNode;
  /** Pixels for panes that keep their width, a share such as "50%" for others; absent for the one that takes the rest. */
  readonly size?: number | string;
  readonly minSize: number;
  readonly maxSize?: number;
  /** Keeps its pixels when the window grows. */
  readonly isFixed?: boolean;
  /** For panes that fold away; absent for those that cannot. */
  readonly isOpen?: boolean;
  /** The person dragged it shut or open. */
  onOpenChange?(isOpen: boolean): void;
  /** Names the line at its end that resizes it. */
  readonly resizeLabel: string;
}

interface ResizablePanesProps {
  readonly id: string;
  readonly panes: readonly Pane[];
  readonly className?: string | undefined;
  /** Widths in CSS pixels by pane id, after the person let go. */
  onResized?(widths: Readonly<Record<string, number>>): void;
}

/** Panes side by side with lines between them that drag and take arrow keys. */
export function ResizablePanes({ id, panes, className, onResized }: ResizablePanesProps) {
  const group = useRef<HTMLDivElement>(null);
  return (
    <Group
      id={id}
      elementRef={group}
      className={[styles.group, className].filter(Boolean).join(' ')}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) onResized?.(widthsOf(layout, group.current?.offsetWidth ?? 0));
      }}
    >
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index === 0 ? null : (
            <Separator className={styles.separator} title={panes[index - 1]?.resizeLabel ?? pane.resizeLabel} />
          )}
          <FoldingPanel pane={pane} />
        </Fragment>
      ))}
    </Group>
  );
}

function widthsOf(layout: Layout, whole: number): Record<string, number> {
  return Object.fromEntries(Object.entries(layout).map(([id, percent]) => [id, (percent * whole) / 100]));
}

function FoldingPanel({ pane }: { readonly pane: Pane }) {
  const { id, content, size, minSize, maxSize, isFixed = false, isOpen, onOpenChange } = pane;
  const panel = usePanelRef();
  useEffect(() => {
    if (isOpen === undefined) return;
    if (isOpen) panel.current?.expand();
    else panel.current?.collapse();
  }, [isOpen, panel]);
  return (
    <Panel
      id={id}
      panelRef={panel}
      {...(size === undefined ? {} : { defaultSize: isOpen === false ? 0 : size })}
      minSize={minSize}
      {...(maxSize === undefined ? {} : { maxSize })}
      collapsible={isOpen !== undefined}
      groupResizeBehavior={isFixed ? 'preserve-pixel-size' : 'preserve-relative-size'}
      onResize={({ asPercentage }, _id, before) => {
        if (isOpen === undefined || before === undefined) return;
        // Its share, since a window that is not shown yet has no pixels for any pane.
        const isNowOpen = asPercentage > 0;
        if (isNowOpen !== before.asPercentage > 0 && isNowOpen !== isOpen) onOpenChange?.(isNowOpen);
      }}
    >
      {content}
    </Panel>
  );
}
