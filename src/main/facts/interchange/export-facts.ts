import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ParamsOf } from '../../../contract/api';
import type { FactExportFormat } from '../../../contract/fact-interchange';
import type { Fact } from '../../../contract/facts';
import { Failure } from '../../../contract/result';
import { assembleFact } from '../assemble-fact';
import { findFact } from '../fact-queries';
import type { FactServices } from '../handlers';
import { createSourceLookup, type FactSource } from './fact-sources';
import { writeArgdown } from './write-argdown';
import { writeClaimReviews } from './write-claim-reviews';
import { writeFactReport } from './write-fact-report';
import { writeFactTable } from './write-fact-table';

// Some 10 ms, after which others have their turn.
const factsAtOnce = 100;

type WriteFacts = (facts: readonly Fact[], sourceOf: (id: string) => FactSource) => string;

const writers: Readonly<Record<FactExportFormat, WriteFacts>> = {
  claimreview: writeClaimReviews,
  csv: writeFactTable,
  markdown: writeFactReport,
  argdown: writeArgdown,
};

/**
 * Facts in an open format: those with the given ids in their order, else those of the filter, the oldest first.
 * @throws Failure 'not-found' for an id that is no fact, 'cancelled'
 */
export async function exportFacts(
  { library: { connection }, texts, catalogue }: FactServices,
  { format, ids, filter = {} }: ParamsOf<'facts.export'>,
  signal: AbortSignal,
): Promise<string> {
  const wanted = ids ?? catalogue.arrange(filter, { column: 'created', isDescending: false }, 'none', 'en').ids;
  const facts: Fact[] = [];
  for (const [index, id] of wanted.entries()) {
    if (index % factsAtOnce === factsAtOnce - 1) await nextTurn();
    if (signal.aborted) throw new Failure('cancelled', 'The export was cancelled. No file was written.');
    // One that was removed while the others were read is as if it had been before.
    if (ids !== undefined || findFact(connection, id) !== undefined) facts.push(assembleFact(connection, texts, id));
  }
  return writers[format](facts, createSourceLookup(connection));
}
