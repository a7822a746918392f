import { z } from 'zod';
import { defineRequests } from './define-requests';
import { factPriority, factStatus, factSummary, stance } from './facts';

/** All that is given must hold. */
export const factFilter = z.strictObject({
  /** Words that all stand in statement, claimant, assignee, tags or place of first appearance. */
  query: z.string().optional(),
  statuses: z.array(factStatus).optional(),
  /** All of them. */
  tags: z.array(z.string()).optional(),
  /** '' for those that nobody works on. */
  assignee: z.string().optional(),
  claimant: z.string().optional(),
  priorities: z.array(factPriority).optional(),
  /** Overdue, due within seven days, due on any day, or on none. */
  due: z.enum(['overdue', 'soon', 'any', 'none']).optional(),
  /** Has a passage of this source as evidence. */
  source: z.string().optional(),
  isFlagged: z.boolean().optional(),
  isDated: z.boolean().optional(),
  isUsed: z.boolean().optional(),
  /** Whether a passage or another fact speaks for or against it at all. */
  hasEvidence: z.boolean().optional(),
});
export type FactFilter = z.infer<typeof factFilter>;

export const factColumn = z.enum([
  'statement',
  'status',
  'claimant',
  'assignee',
  'due',
  'priority',
  'date',
  'tags',
  'supports',
  'contradicts',
  'uses',
  'created',
  'updated',
]);
export type FactColumn = z.infer<typeof factColumn>;

/** How a view parts its facts: not at all, by status in the order of the work, or by the year of the first date of each. */
export const factGrouping = z.enum(['none', 'status', 'year']);
export type FactGrouping = z.infer<typeof factGrouping>;

export const factLayout = z.enum(['table', 'board', 'timeline', 'matrix']);
export type FactLayout = z.infer<typeof factLayout>;

/** A filter of facts that a person gave a name, with the view that it is shown in. */
export const factView = z.strictObject({
  id: z.string(),
  name: z.string(),
  layout: factLayout,
  filter: factFilter,
});
export type FactView = z.infer<typeof factView>;

/** What is known of a fact from one source; a pair without a cell was not looked at. */
export const matrixCell = z.strictObject({
  sourceId: z.string(),
  /** Passages by stance. */
  supports: z.int(),
  contradicts: z.int(),
  context: z.int(),
  /** What was looked for in this source and not found. */
  searched: z.array(stance),
});
export type MatrixCell = z.infer<typeof matrixCell>;

const counted = z.array(z.strictObject({ value: z.string(), count: z.int() }));
const name = z.string().trim().min(1).max(200);

export const factListRequests = defineRequests({
  /** All matching facts in order, group by group: ids only, so that a view of any length can be sorted, selected and walked. */
  'facts.arrange': {
    params: z.strictObject({
      filter: factFilter,
      sort: z.strictObject({ column: factColumn, isDescending: z.boolean() }),
      group: factGrouping,
      /** BCP 47 tag whose rules of order count. */
      locale: z.string(),
    }),
    /**
     * `groups` part `ids` in their order; by status all six are there, also empty ones, by year those that have facts (facts without a
     * date are left out). One group of key '' where nothing is parted. `total` counts the whole library.
     */
    result: z.strictObject({
      ids: z.array(z.string()),
      groups: z.array(z.strictObject({ key: z.string(), count: z.int() })),
      total: z.int(),
    }),
  },
  /** The facts of a window of a view, in the order of `ids`; those that are gone are left out. */
  'facts.rows': {
    params: z.strictObject({ ids: z.array(z.string()).max(500) }),
    result: z.strictObject({ facts: z.array(factSummary) }),
  },
  /** What there is to filter by, with counts, the most frequent first. */
  'facts.facets': {
    params: z.strictObject({}),
    result: z.strictObject({ tags: counted, assignees: counted, claimants: counted }),
  },
  /** The sources that matching facts have evidence from or were searched for in, those with the most facts first. */
  'facts.matrixSources': {
    params: z.strictObject({ filter: factFilter }),
    result: z.strictObject({
      sources: z.array(z.strictObject({ id: z.string(), title: z.string(), byline: z.string(), facts: z.int() })),
    }),
  },
  /** Rows of the matrix in the order of `ids`. */
  'facts.matrixRows': {
    params: z.strictObject({ ids: z.array(z.string()).max(500) }),
    result: z.strictObject({ rows: z.array(z.strictObject({ factId: z.string(), cells: z.array(matrixCell) })) }),
  },
  'factViews.list': { params: z.strictObject({}), result: z.strictObject({ views: z.array(factView) }) },
  'factViews.create': {
    params: z.strictObject({ name, layout: factLayout, filter: factFilter }),
    result: z.strictObject({ view: factView }),
  },
  'factViews.update': {
    params: z.strictObject({
      id: z.string(),
      name: name.optional(),
      layout: factLayout.optional(),
      filter: factFilter.optional(),
    }),
    result: z.strictObject({ view: factView }),
  },
  'factViews.remove': { params: z.strictObject({ id: z.string() }), result: z.strictObject({}) },
});
