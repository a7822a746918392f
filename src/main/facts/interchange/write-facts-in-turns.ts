import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Change } from '../../../contract/library';
import { Failure } from '../../../contract/result';
import { newId } from '../../library/new-id';
import { nextChange } from '../../library/undo-queries';
import type { ReportProgress } from '../../tasks/tasks';
import { deleteFact } from '../fact-queries';
import type { FactServices } from '../handlers';
import { createFactWriter, type FactDraft } from '../write-facts';

/** What interchange works with beside the rest of the feature. */
export interface InterchangeServices extends FactServices {
  /** Takes back the last change of the library. */
  readonly undo: () => Change | null;
}

// Some 50 ms, after which others have their turn.
const factsAtOnce = 500;

/**
 * Writes facts as one step of the undo history, unless something else is written meanwhile. Where it is cancelled or fails, what was
 * written is taken back.
 * @throws Failure 'cancelled', 'disk-full', 'read-only'
 */
export async function writeFacts(
  services: InterchangeServices,
  drafts: readonly FactDraft[],
  { name, by }: { readonly name: string; readonly by: string },
  signal: AbortSignal,
  report: ReportProgress,
): Promise<void> {
  const { library } = services;
  const writer = createFactWriter(services);
  const label = `Import ${drafts.length === 1 ? '1 fact' : `${drafts.length} facts`} from "${name}"`;
  const made: string[] = [];
  const steps = new Set<number | undefined>();
  await library.together(newId(), label, async () => {
    try {
      for (let at = 0; at < drafts.length; at += factsAtOnce) {
        if (signal.aborted) {
          throw new Failure('cancelled', `Importing "${name}" was cancelled. The library is as it was before.`);
        }
        const ids = library.write(label, () =>
          drafts.slice(at, at + factsAtOnce).map((draft) => writer.create(draft, by)),
        );
        made.push(...ids);
        steps.add(nextChange(library.connection, 'undo')?.id);
        report(made.length, drafts.length, label);
        await nextTurn();
      }
    } catch (error) {
      if (made.length > 0) takeBack(services, made, steps, name);
      throw error;
    }
  });
}

function takeBack(
  { library, undo }: InterchangeServices,
  made: readonly string[],
  steps: ReadonlySet<number | undefined>,
  name: string,
): void {
  const isAlone = steps.size === 1 && steps.has(nextChange(library.connection, 'undo')?.id);
  if (isAlone) {
    undo();
    return;
  }
  library.write(`Take back the import of "${name}"`, () => {
    for (const id of made) deleteFact(library.connection, id);
  });
}
