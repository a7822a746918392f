/** What other features may use of citations. */
export { type CiteKeyFor, loadCiteKeyFor } from './load-cite-key-for';
export { openStyleArchive } from './style-archive';
