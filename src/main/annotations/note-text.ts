import type { EditorStateJson } from '../../contract/annotations';
import { Failure } from '../../contract/result';

// Notes are notes: a state beyond this is broken or hostile.
const deepest = 100;
const longest = 1_000_000;

const blockTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'quote', 'listitem', 'code', 'tablerow']);

/**
 * The words of a note, a line a block: what is searched, listed and exported.
 * @throws Failure 'invalid-input' for a state that is too deep or too long.
 */
export function noteText(state: EditorStateJson): string {
  const pieces: string[] = [];
  let length = 0;
  function walk(node: unknown, depth: number): void {
    if (depth > deepest)
      throw new Failure('invalid-input', 'This note is nested too deeply to be kept. Make its lists flatter.');
    if (typeof node !== 'object' || node === null) return;
    const { type, text, children } = node as { type?: unknown; text?: unknown; children?: unknown };
    if (type === 'linebreak') pieces.push('\n');
    else if (typeof text === 'string') {
      length += text.length;
      if (length > longest)
        throw new Failure(
          'too-large',
          'This note is longer than a million characters. Keep long texts as sources or papers.',
        );
      pieces.push(text);
    }
    if (Array.isArray(children)) for (const child of children) walk(child, depth + 1);
    if (typeof type === 'string' && blockTypes.has(type)) pieces.push('\n');
  }
  walk(state.root, 0);
  return pieces
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
