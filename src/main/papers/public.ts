/** What other features may use of papers. */
export { citedSourceIds } from './cited-source-ids';
export { createPaperBlockReader } from './paper-blocks';
export { redirectCitations, redirectFacts } from './redirect-citations';
