import type { PaperFlag } from '../../contract/ripple';
import { callHost } from '../host/call-host';
import { openLinked } from '../workbench/open-linked';
import { useWorkbench } from '../workbench/workbench-store';

/** Opens the paper of a flag at its sentence. */
export function openFlag({ paperId, block, sentence }: Pick<PaperFlag, 'paperId' | 'block' | 'sentence'>): void {
  openLinked({ kind: 'paper', id: paperId, focus: { block, sentence, at: Date.now() } });
}

/** Opens a paper at the first sentence that rests on one of the facts and is still flagged; at its beginning where none is. */
export async function openPaperAt(paperId: string, factIds: ReadonlySet<string>): Promise<void> {
  const flags = await callHost('ripple.flags', { paper: paperId })
    .then((answer) => answer.flags)
    .catch(() => []);
  const flag = flags.find(({ factId }) => factIds.has(factId));
  if (flag === undefined) openLinked({ kind: 'paper', id: paperId });
  else openFlag(flag);
}

/** Opens what is flagged in the library: the sentence where all stand in one paper, else the papers, which tell how many they have. */
export async function openAllFlagged(papers: number): Promise<void> {
  const flags = papers === 1 ? await callHost('ripple.flags', { limit: 1 }).catch(() => null) : null;
  const [flag] = flags?.flags ?? [];
  if (flag === undefined) useWorkbench.getState().open({ kind: 'papers' }, 'main');
  else openFlag(flag);
}
