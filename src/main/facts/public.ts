/** What other features may use of facts. */
export { evidenceOfFact, factOrFail } from './assemble-fact';
export { type StoredFact, findFact, listFacts, listFactsOnAnnotation, listUsesOfFact, listUsesOfSource } from './fact-queries';
