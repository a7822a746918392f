import { CalendarRange, Grid3x3, Kanban, type LucideIcon, Rows3 } from 'lucide-react';
import { type FactLayout, factLayout } from '../../contract/fact-lists';

export const factLayouts: readonly FactLayout[] = factLayout.options;

export const layoutIcons: Readonly<Record<FactLayout, LucideIcon>> = {
  table: Rows3,
  board: Kanban,
  timeline: CalendarRange,
  matrix: Grid3x3,
};

/** Keys that show the facts in another way. */
export const layoutKeys: Readonly<Record<FactLayout, string>> = {
  table: '1',
  board: '2',
  timeline: '3',
  matrix: '4',
};
