import type { EditorStateJson } from '../../contract/annotations';
import { Failure } from '../../contract/result';

// A book of 200,000 words has about 20,000 nodes, and the editor nests lists 7 deep, four levels each; a state beyond this is an attack or
// an accident, and would exhaust the stack or the memory of whoever reads it.
const mostNodes = 400_000;
const deepest = 400;

/**
 * Refuses a state that is too large or too deep to be worked with. Walks without recursion, as depth is what it guards.
 * @throws Failure 'too-large'.
 */
export function checkStateSize(state: EditorStateJson): void {
  let level: object[] = [state];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length;
    if (nodes > mostNodes || depth > deepest) {
      throw new Failure(
        'too-large',
        'The paper is too large or too deeply nested to be kept as one. Split it into several papers.',
        `${nodes} values, ${depth} levels`,
      );
    }
    const next: object[] = [];
    for (const value of level) {
      for (const inner of Object.values(value)) {
        if (typeof inner === 'object' && inner !== null) next.push(inner);
      }
    }
    level = next;
  }
}
