/** What other features may use of citations. */
export { answerCiteLine } from './answer-cite-line';
export { citeKeyFor } from './cite-key-for';
export { runCiteJob } from './run-cite-job';
export { openStyleArchive, type StyleArchive } from './style-archive';
