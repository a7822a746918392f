import type { ResultOf } from '../../../contract/api';
import type { FactFilter } from '../../../contract/fact-lists';
import type { PaneSide } from '../../workbench/workbench-store';
import type { FactSelection } from './use-fact-selection';

/** What every view of facts (table, board, timeline, matrix) is given. */
export interface FactLayoutProps {
  /** Of all facts that the filter leaves, in order, group by group. */
  readonly ids: readonly string[];
  readonly groups: ResultOf<'facts.arrange'>['groups'];
  readonly filter: FactFilter;
  readonly selection: FactSelection;
  readonly side: PaneSide;
  /** Opens the page of a fact. */
  open(id: string): void;
}
