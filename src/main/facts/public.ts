/** What other features may use of facts. */
export { evidenceOfFact } from './assemble-fact';
export {
  findFact,
  listFactIds,
  listFactsOnAnnotation,
  listUsesInPaper,
  listUsesOfFact,
  listUsesOfSource,
  type StoredFact,
} from './fact-queries';
