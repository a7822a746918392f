import { z } from 'zod';
import { defineRequests } from './define-requests';
import { factFilter } from './fact-lists';

export const factExportFormat = z.enum(['claimreview', 'csv', 'markdown', 'argdown']);
export type FactExportFormat = z.infer<typeof factExportFormat>;

/** What a column of a table can hold of a fact. */
export const factField = z.enum([
  'statement',
  'status',
  'rationale',
  'claimant',
  'claimedOn',
  'firstSeen',
  'tags',
  'assignee',
  'due',
  'priority',
]);
export type FactField = z.infer<typeof factField>;

/** For each column, from the first on, the field that it becomes; null for one that is left out. */
export const columnMapping = z.array(factField.nullable()).max(500);
export type ColumnMapping = z.infer<typeof columnMapping>;

/** A row that cannot become a fact as it stands, and why. */
export const csvProblem = z.strictObject({
  /** From 1, as a spreadsheet counts, the line of headings included. */
  row: z.int(),
  message: z.string(),
});
export type CsvProblem = z.infer<typeof csvProblem>;

/** What stands between the cells of a table. */
export const tableSeparator = z.enum([',', ';', '\t', '|']);
export type TableSeparator = z.infer<typeof tableSeparator>;

/** The file was sent before with `uploads.append`, and stays until it is taken in. What is not given is guessed. */
const uploadedTable = {
  uploadId: z.string(),
  /** Whether the first row holds the names of the columns. */
  hasHeadings: z.boolean().optional(),
  separator: tableSeparator.optional(),
  /** WHATWG label. */
  encoding: z.string().optional(),
  taskId: z.string().optional(),
};

export const factInterchangeRequests = defineRequests({
  'facts.export': {
    params: z.strictObject({
      format: factExportFormat,
      /** All facts where neither is given. */
      ids: z.array(z.string()).optional(),
      filter: factFilter.optional(),
    }),
    result: z.strictObject({ content: z.string() }),
  },
  /** Reads a table without taking anything in. @throws 'unreadable' where it is no table, 'too-large' where it is too long. */
  'facts.previewCsv': {
    params: z.strictObject({ ...uploadedTable, mapping: columnMapping.optional() }),
    result: z.strictObject({
      /** As the file was read. */
      encoding: z.string(),
      separator: tableSeparator,
      hasHeadings: z.boolean(),
      /** As many as there are columns; '' where a column has no name. */
      headings: z.array(z.string()),
      /** The first rows, headings not included; long cells end in "…". */
      rows: z.array(z.array(z.string())),
      /** Of all rows, headings and blank ones not included. */
      total: z.int(),
      /** As given, or as the headings suggest. */
      mapping: columnMapping,
      /** The first of those rows that would be left out, and of how many. */
      problems: z.array(csvProblem),
      failing: z.int(),
      /** Rows whose statement the library or an earlier row has as a fact already, word for word. */
      duplicates: z.int(),
    }),
  },
  /** One step of the undo history. Rows that fail are named and the rest go on; nothing is written where it is cancelled. */
  'facts.importCsv': {
    params: z.strictObject({
      ...uploadedTable,
      mapping: columnMapping,
      /** Facts of the same words: left out, or taken in once more. */
      skipsDuplicates: z.boolean(),
      by: z.string().optional(),
    }),
    result: z.strictObject({
      imported: z.int(),
      /** Left out, or taken in once more. */
      duplicates: z.int(),
      /** The first of them; `failing` counts all. */
      problems: z.array(csvProblem),
      failing: z.int(),
    }),
  },
});
