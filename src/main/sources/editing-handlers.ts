import type { HandlersOf } from '../../contract/api';
import type { CslPatch } from '../../contract/csl';
import { Failure } from '../../contract/result';
import type { SourceDetail, sourceRequests } from '../../contract/sources';
import { now } from '../library/clock';
import { newId } from '../library/new-id';
import { applyCslPatch } from './apply-csl-patch';
import { cleanTags } from './clean-tags';
import { titleOf } from './describe-source';
import { sourceOrFail } from './find-or-fail';
import { isKeyMadeByRule } from './is-key-made-by-rule';
import { deleteSource, insertSource, takenCiteKeys, updateSource } from './source-queries';
import type { SourceServices } from './source-services';

type EditingRequests = Pick<
  HandlersOf<typeof sourceRequests>,
  'sources.create' | 'sources.update' | 'sources.updateMany' | 'sources.remove' | 'sources.removeMany'
>;

/** Requests that make, change and remove records. `detail` answers by id or cite key. */
export function createEditingHandlers(
  { library, loadCiteKeyFor }: Pick<SourceServices, 'library' | 'loadCiteKeyFor'>,
  detail: (idOrKey: string) => SourceDetail,
): EditingRequests {
  const { connection } = library;
  return {
    async 'sources.create'({ csl: patch, citeKey }) {
      const citeKeyFor = await loadCiteKeyFor();
      const id = newId();
      const csl = applyCslPatch({ id, type: 'document' }, patch);
      library.write(`Add "${titleOf(csl)}"`, () => {
        const taken = takenCiteKeys(connection);
        if (citeKey !== undefined) assertFreeKey(citeKey, taken);
        insertSource(connection, {
          id,
          citeKey: citeKey ?? citeKeyFor(csl, taken),
          csl,
          provenance: {
            ...provenanceOf(patch, 'edited'),
            // A key that a person chose does not follow the record.
            ...(citeKey === undefined ? {} : { 'citation-key': 'edited' }),
          },
          language: csl.language ?? '',
          tags: [],
          originalFormat: '',
          originalRecord: '',
          unmapped: {},
          addedAt: now(),
        });
      });
      return detail(id);
    },

    async 'sources.update'({ source: idOrKey, csl: patch = {}, citeKey, tags, language, origin = 'edited' }) {
      const citeKeyFor = await loadCiteKeyFor();
      const source = sourceOrFail(connection, idOrKey);
      const csl = applyCslPatch(source.csl, patch);
      library.write(`Edit "${source.citeKey}"`, () => {
        const others = takenCiteKeys(connection);
        others.delete(source.citeKey);
        if (citeKey !== undefined) assertFreeKey(citeKey, others);
        updateSource(connection, source.id, {
          citeKey: citeKey ?? (isKeyMadeByRule(source) ? citeKeyFor(csl, others) : source.citeKey),
          csl,
          provenance: {
            ...source.provenance,
            ...provenanceOf(patch, origin),
            ...(citeKey === undefined ? {} : { 'citation-key': 'edited' }),
          },
          language: language ?? csl.language ?? source.language,
          tags: tags === undefined ? source.tags : cleanTags(tags),
          at: now(),
        });
      });
      return detail(source.id);
    },

    async 'sources.updateMany'({ sources, csl: patch = {}, language, addTags = [], removeTags = [] }) {
      const citeKeyFor = await loadCiteKeyFor();
      const chosen = new Map(sources.map((one) => sourceOrFail(connection, one)).map((source) => [source.id, source]));
      const changed = [...chosen.values()].map((source) => ({ source, csl: applyCslPatch(source.csl, patch) }));
      const removed = new Set(cleanTags(removeTags));
      const label = chosen.size === 1 ? 'Edit a source' : `Edit ${chosen.size} sources`;
      library.write(label, () => {
        const taken = takenCiteKeys(connection);
        for (const { source, csl } of changed) {
          taken.delete(source.citeKey);
          const citeKey = isKeyMadeByRule(source) ? citeKeyFor(csl, taken) : source.citeKey;
          taken.add(citeKey);
          updateSource(connection, source.id, {
            citeKey,
            csl,
            provenance: { ...source.provenance, ...provenanceOf(patch, 'edited') },
            language: language ?? source.language,
            tags: cleanTags([...source.tags, ...addTags]).filter((tag) => !removed.has(tag)),
            at: now(),
          });
        }
      });
      return { changed: chosen.size };
    },

    'sources.remove'({ source: idOrKey }) {
      const removed = detail(idOrKey);
      library.write(`Remove "${removed.source.citeKey}"`, () => deleteSource(connection, removed.source.id));
      return removed;
    },

    'sources.removeMany'({ sources }) {
      const ids = new Set(sources.map((one) => sourceOrFail(connection, one).id));
      library.write(ids.size === 1 ? 'Remove a source' : `Remove ${ids.size} sources`, () => {
        for (const id of ids) deleteSource(connection, id);
      });
      return { removed: ids.size };
    },
  };
}

function provenanceOf(patch: CslPatch, origin: string): Record<string, string> {
  return Object.fromEntries(Object.keys(patch).map((name) => [name, origin]));
}

function assertFreeKey(citeKey: string, taken: ReadonlySet<string>): void {
  if (!/^[^\s@,;{}[\]"#%~\\]+$/u.test(citeKey)) {
    throw new Failure(
      'invalid-input',
      `"${citeKey}" cannot be a cite key: it may not hold spaces or any of @ , ; { } [ ] " # % ~ \\.`,
    );
  }
  if (taken.has(citeKey)) {
    throw new Failure('already-exists', `Another source has the cite key "${citeKey}". Choose another one.`);
  }
}
