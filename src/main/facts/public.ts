/** What other features may use of facts. */
export { evidenceOfFact } from './assemble-fact';
export {
  findFact,
  listFactsOnAnnotation,
  listUsesOfFact,
  listUsesOfSource,
} from './fact-queries';
