import type { HandlersOf } from '../../contract/api';
import type { FoundRecord, metadataRequests } from '../../contract/metadata';
import { Failure } from '../../contract/result';
import { askArxiv } from './ask-arxiv';
import { askCrossref } from './ask-crossref';
import { askDataCite } from './ask-datacite';
import { askOpenLibrary } from './ask-open-library';
import type { LookupEndpoints } from './endpoints';
import { type Identifier, identifiersOf, readIdentifier } from './identifier';
import type { MetadataServices } from './services';

export function createMetadataHandlers({
  cslOf,
  isEnabled,
  endpoints,
}: MetadataServices): HandlersOf<typeof metadataRequests> {
  return {
    async 'metadata.lookUp'(params, { signal }) {
      if (!isEnabled()) {
        throw new Failure(
          'unavailable',
          'Look-up is off. Turn it on in Settings to ask Crossref, DataCite, Open Library and arXiv about works.',
        );
      }
      const identifiers =
        'source' in params ? identifiersOf(cslOf(params.source)) : [readIdentifier(params.identifier)];
      if (identifiers.length === 0) {
        throw new Failure(
          'invalid-input',
          'This source has no DOI, ISBN or arXiv number to look it up by. Enter one in its details.',
        );
      }
      const answers = await Promise.allSettled(identifiers.map((identifier) => ask(identifier, endpoints, signal)));
      const records = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
      if (records.length > 0) return { records };
      for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
      throw notFound(identifiers);
    },
  };
}

async function ask(identifier: Identifier, endpoints: LookupEndpoints, signal: AbortSignal): Promise<FoundRecord[]> {
  const found = await askWhoKnows(identifier, endpoints, signal);
  return found === undefined ? [] : [found];
}

async function askWhoKnows(
  identifier: Identifier,
  endpoints: LookupEndpoints,
  signal: AbortSignal,
): Promise<FoundRecord | undefined> {
  switch (identifier.kind) {
    case 'doi':
      return (await askCrossref(identifier, endpoints, signal)) ?? askDataCite(identifier, endpoints, signal);
    case 'isbn':
      return askOpenLibrary(identifier, endpoints, signal);
    case 'arxiv':
      return askArxiv(identifier, endpoints, signal);
  }
}

function notFound(identifiers: readonly Identifier[]): Failure {
  const [first] = identifiers;
  const who = {
    doi: 'Neither Crossref nor DataCite knows',
    isbn: 'Open Library does not know',
    arxiv: 'arXiv does not know',
  };
  const what = { doi: 'the DOI', isbn: 'the ISBN', arxiv: 'the number' };
  const kind = first?.kind ?? 'doi';
  return new Failure('not-found', `${who[kind]} ${what[kind]} ${first?.value ?? ''}. Check it for typing errors.`);
}
