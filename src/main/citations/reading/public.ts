/** What the extractor may use of citations: the readers of bibliography files, without the citation engine. */
export { readBibliography } from '../read-bibliography';
