import type { PaneSide, View } from './workbench-store';

interface Panes {
  readonly main: View;
  readonly beside: View | null;
  readonly activePane: PaneSide;
}

const readableKinds: ReadonlySet<View['kind']> = new Set(['source', 'paper', 'fact']);

function isSamePlace(one: View | null, other: View): boolean {
  return one?.kind === other.kind && 'id' in one && 'id' in other && one.id === other.id;
}

/**
 * The pane in which a link of the chain opens best: where that thing already is, else beside what the person is reading or
 * writing, so that both ends of the link are in sight.
 */
export function sideFor(view: View, { main, beside, activePane }: Panes): PaneSide {
  if (isSamePlace(main, view)) return 'main';
  if (isSamePlace(beside, view)) return 'beside';
  const active = activePane === 'beside' && beside !== null ? beside : main;
  if (active.kind === view.kind || !readableKinds.has(active.kind)) return activePane;
  return activePane === 'main' ? 'beside' : 'main';
}
