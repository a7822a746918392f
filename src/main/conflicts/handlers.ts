import type { HandlersOf } from '../../contract/api';
import type { Conflict, ConflictSide, conflictRequests } from '../../contract/conflicts';
import { Failure } from '../../contract/result';
import { type FactServices, findFact } from '../facts/public';
import { now } from '../library/clock';
import { findSource, sourceOrFail, titleOf } from '../sources/public';
import { deleteDismissedConflict, insertDismissedConflict } from './conflict-queries';
import type { LibraryConflict, LibraryConflicts, ReadConflicts } from './library-conflicts';
import { createConflictSettler } from './settle-conflict';

export function createConflictHandlers(
  conflicts: LibraryConflicts,
  services: FactServices,
): HandlersOf<typeof conflictRequests> {
  const { library, tasks } = services;
  const { connection } = library;
  const settler = createConflictSettler(services);

  function toSide(side: LibraryConflict['a']): ConflictSide {
    if (side.type === 'fact') return { ...side, status: findFact(connection, side.id)?.status ?? 'unverified' };
    const source = findSource(connection, side.sourceId);
    return { ...side, sourceTitle: source === undefined ? '' : titleOf(source.csl) };
  }

  const toConflict = (conflict: LibraryConflict): Conflict => ({
    ...conflict,
    a: toSide(conflict.a),
    b: toSide(conflict.b),
  });

  /** The listed ones of some ids, with what they were read from. */
  async function readNamed(ids: readonly string[], signal: AbortSignal) {
    const { conflicts: all, book } = await conflicts.read(signal);
    const named = new Set(ids);
    return { named: all.filter(({ id }) => named.has(id)), book };
  }

  async function readOne(id: string, signal: AbortSignal) {
    const { named, book } = await readNamed([id], signal);
    const [conflict] = named;
    if (conflict !== undefined) return { conflict, book };
    throw new Failure(
      'not-found',
      'This conflict is no longer there: one of its sides was changed or removed meanwhile. Look at the list again.',
      id,
    );
  }

  return {
    'conflicts.list': ({ states = ['open'], kind, source, offset = 0, limit, taskId }, { signal: outer }) =>
      tasks.run(taskId, outer, async (signal, report) => {
        const sourceId = source === undefined ? undefined : sourceOrFail(connection, source).id;
        const { conflicts: all, book } = await conflicts.read(signal, report);
        const matching = all.filter(
          (conflict) =>
            states.includes(conflict.state) &&
            (kind === undefined || conflict.kind === kind) &&
            (sourceId === undefined || isOfSource(conflict, sourceId, book)),
        );
        const page = matching.slice(offset, limit === undefined ? undefined : offset + limit);
        return { conflicts: page.map(toConflict), total: matching.length };
      }),

    async 'conflicts.dismiss'({ ids, by = '' }, { signal }) {
      const { named } = await readNamed(ids, signal);
      const open = named.filter(({ state }) => state !== 'dismissed');
      if (open.length > 0)
        library.write(open.length === 1 ? 'Dismiss a conflict' : `Dismiss ${open.length} conflicts`, () => {
          for (const { id } of open) insertDismissedConflict(connection, id, by, now());
        });
      return { dismissed: open.length };
    },

    async 'conflicts.restore'({ ids }, { signal }) {
      const { named } = await readNamed(ids, signal);
      const dismissed = named.filter(({ state }) => state === 'dismissed');
      if (dismissed.length > 0)
        library.write(dismissed.length === 1 ? 'Restore a conflict' : `Restore ${dismissed.length} conflicts`, () => {
          for (const { id } of dismissed) deleteDismissedConflict(connection, id);
        });
      return { restored: dismissed.length };
    },

    async 'conflicts.link'({ id, by = '' }, { signal }) {
      const { conflict, book } = await readOne(id, signal);
      return { factIds: settler.link(conflict, book, by) };
    },

    async 'conflicts.merge'({ id, keep, by = '' }, { signal }) {
      const { conflict, book } = await readOne(id, signal);
      return { factIds: [settler.merge(conflict, book, keep, by)] };
    },
  };
}

/** A claim of the source, or a fact with evidence there. */
function isOfSource({ a, b }: LibraryConflict, sourceId: string, book: ReadConflicts['book']): boolean {
  return [a, b].some((side) =>
    side.type === 'fact' ? book.sourcesOf(side.id).has(sourceId) : side.sourceId === sourceId,
  );
}
