import { z } from 'zod';
import { defineRequests } from './define-requests';
import { exportedFile } from './papers';

export const styleSummary = z.strictObject({
  /** Short id such as "apa". */
  id: z.string(),
  title: z.string(),
  /** How it cites: in-text (author-date, author, label, numeric) or in notes. */
  format: z.enum(['author-date', 'author', 'numeric', 'label', 'note']),
  /** Added by the person, not installed with the program. */
  isOwn: z.boolean(),
});
export type StyleSummary = z.infer<typeof styleSummary>;

export const bibliographyFormat = z.enum([
  'text',
  'html',
  'markdown',
  'rtf',
  'bibtex',
  'biblatex',
  'ris',
  'csl-json',
  'endnote-xml',
]);
export type BibliographyFormat = z.infer<typeof bibliographyFormat>;

export const citationRequests = defineRequests({
  'styles.list': {
    params: z.strictObject({ query: z.string().optional(), limit: z.int().optional() }),
    result: z.strictObject({ styles: z.array(styleSummary), total: z.int() }),
  },
  'styles.add': {
    params: z.strictObject({ name: z.string(), xml: z.string() }),
    result: z.strictObject({ style: styleSummary }),
  },
  'styles.locales': {
    params: z.strictObject({}),
    result: z.strictObject({ locales: z.array(z.string()) }),
  },
  /** What a rule for cite keys would make of some works, before it is kept. Changes nothing. */
  'citeKeys.try': {
    params: z.strictObject({
      /** Formula of Better BibTeX; '' for the usual one. */
      rule: z.string(),
      /** Works to try it on; an invented one where there are none. */
      sources: z.array(z.string()).max(10),
    }),
    result: z.strictObject({
      usualRule: z.string(),
      examples: z.array(z.strictObject({ title: z.string(), key: z.string() })),
    }),
  },
  /** All sources, or the named ones, or those that a paper cites. */
  'bibliography.export': {
    params: z.strictObject({
      sources: z.array(z.string()).optional(),
      paper: z.string().optional(),
      format: bibliographyFormat,
      style: z.string().optional(),
      locale: z.string().optional(),
    }),
    result: exportedFile,
  },
});
