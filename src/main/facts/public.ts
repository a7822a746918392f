/** What other features may use of facts. */
export { evidenceOfFact } from './assemble-fact';
export { datesIn } from './dates-in';
export {
  findFact,
  listFactsOnAnnotation,
  listFactsSearchedIn,
  listUsesInPaper,
  listUsesOfFact,
  listUsesOfSource,
  type StoredFact,
} from './fact-queries';
export type { FactServices } from './handlers';
export { mergeFacts } from './merge-facts';
export { createFactWriter, type FactWriter } from './write-facts';
