/** What other features may use of facts. */
export { evidenceOfFact, factOrFail } from './assemble-fact';
export {
  findFact,
  listFacts,
  listFactsOnAnnotation,
  listUsesOfFact,
  listUsesOfSource,
  type StoredFact,
} from './fact-queries';
