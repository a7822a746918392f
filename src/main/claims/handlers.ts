import type { HandlersOf } from '../../contract/api';
import type { claimRequests, ListedClaim } from '../../contract/claims';
import { Failure } from '../../contract/result';
import { createFactWriter } from '../facts/public';
import { now } from '../library/clock';
import type { Library } from '../library/library';
import { type StoredVersion, sourceOrFail, type TextStore, versionOrFail } from '../sources/public';
import type { Tasks } from '../tasks/tasks';
import { acceptClaims } from './accept-claims';
import { deleteDismissal, insertDismissal } from './claim-queries';
import { createClaimReader, type PlacedClaim } from './claim-reader';
import { hashOfWords, statementOf } from './claim-words';
import { listClaims } from './list-claims';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A claim that a request names, as it stands now. */
interface NamedClaim {
  readonly claim: ListedClaim;
  readonly words: string;
}

export function createClaimHandlers({
  library,
  texts,
  tasks,
}: {
  readonly library: Library;
  readonly texts: TextStore;
  readonly tasks: Tasks;
}): HandlersOf<typeof claimRequests> {
  const { connection } = library;
  const reader = createClaimReader(texts);
  const writer = createFactWriter({ library, texts });

  function newestVersion(idOrKey: string): StoredVersion {
    return versionOrFail(connection, sourceOrFail(connection, idOrKey));
  }

  /** The claims at these places, each once, in the order of the text; read before a write, which cannot wait. */
  async function claimsAt(
    version: StoredVersion,
    places: readonly Place[],
    signal: AbortSignal,
  ): Promise<readonly PlacedClaim[]> {
    const claims = await reader.read(version, signal);
    if (newestVersion(version.sourceId).id !== version.id) {
      throw new Failure(
        'conflict',
        'The source has a new version since its claims were found. Look at the claims of the new one and choose again.',
      );
    }
    const wanted = new Set(places.map(placeKey));
    const found = claims.filter(({ claim }) => wanted.delete(placeKey(claim)));
    const [lost] = wanted;
    if (lost === undefined) return found;
    throw new Failure(
      'not-found',
      `There is no claim at ${lost} of this source, so nothing was changed. Its text may be another one now: look for its claims again.`,
    );
  }

  function inState(
    version: StoredVersion,
    claims: readonly PlacedClaim[],
    states: readonly ListedClaim['state'][],
  ): readonly NamedClaim[] {
    return listClaims(connection, version, claims).flatMap((claim, index) =>
      states.includes(claim.state) ? [{ claim, words: claims[index]?.words ?? claim.quote }] : [],
    );
  }

  return {
    'claims.find'({ source, taskId }, { signal }) {
      const version = newestVersion(source);
      return tasks.run(taskId, signal, async (running, report) => {
        const claims = await reader.read(version, running, (done, total) => report(done, total, 'Looking for claims'));
        return { claims: listClaims(connection, version, claims) };
      });
    },

    async 'claims.accept'({ source, claims: places, by = '' }, { signal }) {
      const version = newestVersion(source);
      const claims = inState(version, await claimsAt(version, places, signal), ['open', 'dismissed']);
      const [first] = claims;
      if (first === undefined) return { factIds: [] };
      const { csl } = sourceOrFail(connection, version.sourceId);
      const wanted = claims.map(({ claim, words }) => ({ claim, statement: statementOf(words, version.mediaType) }));
      const label =
        claims.length === 1 ? `Accept the claim "${shortened(first.words)}"` : `Accept ${claims.length} claims`;
      const factIds = library.write(label, () => {
        for (const { claim, words } of claims)
          if (claim.state === 'dismissed')
            deleteDismissal(connection, version.sourceId, hashOfWords(words, version.mediaType));
        return acceptClaims({ connection, texts, writer }, { csl, version }, wanted, by);
      });
      return { factIds };
    },

    async 'claims.dismiss'({ source, claims: places, by = '' }, { signal }) {
      const version = newestVersion(source);
      const claims = inState(version, await claimsAt(version, places, signal), ['open']);
      const [first] = claims;
      if (first === undefined) return { dismissed: 0 };
      const label =
        claims.length === 1 ? `Dismiss the claim "${shortened(first.words)}"` : `Dismiss ${claims.length} claims`;
      library.write(label, () => {
        for (const { words } of claims)
          insertDismissal(connection, {
            sourceId: version.sourceId,
            textSha256: hashOfWords(words, version.mediaType),
            quote: words,
            by,
            at: now(),
          });
      });
      return { dismissed: claims.length };
    },

    async 'claims.restore'({ source, claims: places }, { signal }) {
      const version = newestVersion(source);
      const claims = inState(version, await claimsAt(version, places, signal), ['dismissed']);
      const [first] = claims;
      if (first === undefined) return { restored: 0 };
      const label =
        claims.length === 1 ? `Restore the claim "${shortened(first.words)}"` : `Restore ${claims.length} claims`;
      library.write(label, () => {
        for (const { words } of claims)
          deleteDismissal(connection, version.sourceId, hashOfWords(words, version.mediaType));
      });
      return { restored: claims.length };
    },
  };
}

function placeKey({ start, end }: Place): string {
  return `${start}–${end}`;
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59).trimEnd()}…`;
}
