/** What other features may use of citations. */
export { checkCiteKeyRule } from './cite-keys/cite-key-rule';
export { type CiteKeyFor, loadCiteKeyFor } from './load-cite-key-for';
export { openStyleArchive } from './style-archive';
