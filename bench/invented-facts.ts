import type { FactPriority, FactStatus } from '../src/contract/facts';
import { insertAnnotation } from '../src/main/annotations/annotation-queries';
import { insertEvidence } from '../src/main/facts/evidence-queries';
import { insertFact } from '../src/main/facts/fact-queries';
import { openLibrary } from '../src/main/library/open-library';
import { openTestCore } from '../src/main/testing/open-test-core';
import { importTexts } from './fill-library';
import { inventSentence } from './invented-text';

const sources = 100;
const passagesOfEach = 20;
const statuses: readonly FactStatus[] = ['unverified', 'unverified', 'checking', 'supported', 'disputed', 'refuted'];
const priorities: readonly FactPriority[] = ['normal', 'normal', 'low', 'high', 'urgent'];
const at = '2024-06-13T00:00:00.000Z';

/** Facts with evidence from a hundred sources, written at once. @returns the folder of the closed library that has them. */
export async function fillWithFacts(count: number): Promise<string> {
  const { core, call, libraryPath } = await openTestCore();
  const sourceIds = await importTexts({ call }, sources);
  const versions = await Promise.all(
    sourceIds.map(async (source) => (await call('sources.get', { source })).version?.id ?? ''),
  );
  await core.close();
  const library = openLibrary({ path: libraryPath });
  library.writeQuietly((connection) => {
    for (const [number, sourceId] of sourceIds.entries()) {
      for (let passage = 0; passage < passagesOfEach; passage += 1) {
        insertAnnotation(connection, {
          id: `passage-${number}-${passage}`,
          sourceId,
          versionId: versions[number] ?? '',
          start: passage * 40,
          end: passage * 40 + 20,
          exact: `words ${passage}`,
          prefix: '',
          suffix: '',
          state: 'exact',
          score: 1,
          colour: 'yellow',
          note: '',
          body: null,
          tags: [],
          createdAt: at,
        });
      }
    }
    for (let number = 0; number < count; number += 1) insertInvented(connection, number);
  });
  library.close();
  return libraryPath;
}

function insertInvented(connection: Parameters<typeof insertFact>[0], number: number): void {
  const id = `fact-${number}`;
  const pick = <T>(list: readonly T[], step: number): T => list[(number * step) % list.length] as T;
  insertFact(
    connection,
    id,
    {
      statement: inventSentence(number),
      status: pick(statuses, 7),
      rationale: 'So says the log.',
      claimant: `Keeper ${number % 997}`,
      claimedOn: '',
      firstSeen: '',
      tags: number % 3 === 0 ? [`theme ${number % 40}`] : [],
      assignee: number % 4 === 0 ? `Checker ${number % 12}` : '',
      due: number % 5 === 0 ? `2024-0${1 + (number % 9)}-1${number % 10}` : '',
      priority: pick(priorities, 3),
    },
    new Date(Date.parse(at) + number * 1000).toISOString(),
  );
  for (let piece = 0; piece < number % 4; piece += 1) {
    insertEvidence(connection, {
      id: `evidence-${number}-${piece}`,
      factId: id,
      annotationId: `passage-${(number + piece) % sources}-${(number * 7 + piece) % passagesOfEach}`,
      otherFactId: null,
      stance: piece === 2 ? 'contradicts' : 'supports',
      searchQuery: '',
      searchCorpus: '',
      searchedSourceId: null,
      searchedOn: '',
      createdAt: at,
    });
  }
}
