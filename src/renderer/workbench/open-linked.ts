import { sideFor } from './side-for';
import { useWorkbench, type View } from './workbench-store';

/** Opens a link of the chain in the pane where both its ends stay in sight. */
export function openLinked(view: View): void {
  const state = useWorkbench.getState();
  state.open(view, sideFor(view, state));
}
