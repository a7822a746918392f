import type { HandlersOf } from '../../../contract/api';
import type { FactView, factListRequests } from '../../../contract/fact-lists';
import { Failure } from '../../../contract/result';
import { newId } from '../../library/new-id';
import { bylineOf, listSourcesByIds, titleOf } from '../../sources/public';
import { listSummaries } from '../fact-queries';
import type { FactServices } from '../handlers';
import { listMatrixCells } from './matrix-queries';
import { deleteView, findView, listViews, storeView } from './view-queries';

/** Requests about many facts at once, and the views of them that have a name. */
export function createFactListHandlers({
  library,
  catalogue,
}: Pick<FactServices, 'library' | 'catalogue'>): HandlersOf<typeof factListRequests> {
  const { connection } = library;

  function viewOrFail(id: string): FactView {
    const found = findView(connection, id);
    if (found !== undefined) return found;
    throw new Failure('not-found', 'This view is no longer in the library. Save it again.', id);
  }

  return {
    'facts.arrange': ({ filter, sort, group, locale }) => ({
      ...catalogue.arrange(filter, sort, group, locale),
      total: catalogue.size(),
    }),

    'facts.rows': ({ ids }) => ({ facts: listSummaries(connection, ids) }),

    'facts.facets': () => ({
      tags: catalogue.count('tags'),
      assignees: catalogue.count('assignee'),
      claimants: catalogue.count('claimant'),
    }),

    'facts.matrixSources'({ filter }) {
      const facts = new Map(catalogue.countSources(filter).map(({ value, count }) => [value, count]));
      return {
        sources: listSourcesByIds(connection, [...facts.keys()]).map(({ id, csl }) => ({
          id,
          title: titleOf(csl),
          byline: bylineOf(csl),
          facts: facts.get(id) ?? 0,
        })),
      };
    },

    'facts.matrixRows'({ ids }) {
      const cells = listMatrixCells(connection, ids);
      return { rows: ids.map((factId) => ({ factId, cells: cells.get(factId) ?? [] })) };
    },

    'factViews.list': () => ({ views: listViews(connection) }),

    'factViews.create'(draft) {
      const view = { id: newId(), ...draft };
      library.write(`Save the view "${view.name}"`, () => storeView(connection, view));
      return { view };
    },

    'factViews.update'({ id, name, layout, filter }) {
      const before = viewOrFail(id);
      const view = {
        id,
        name: name ?? before.name,
        layout: layout ?? before.layout,
        filter: filter ?? before.filter,
      };
      library.write(`Change the view "${before.name}"`, () => storeView(connection, view));
      return { view };
    },

    'factViews.remove'({ id }) {
      const { name } = viewOrFail(id);
      library.write(`Remove the view "${name}"`, () => deleteView(connection, id));
      return {};
    },
  };
}
