import type { EditorStateJson } from '../../../contract/annotations';

/** The words of a stored editor state on one line; citations as they were last formatted. */
export function noteText(content: EditorStateJson): string {
  const words: string[] = [];
  gather(content.root, words);
  return words.join('').replace(/\s+/g, ' ').trim();
}

function gather(node: unknown, words: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  const text: unknown = Reflect.get(node, 'text');
  if (typeof text === 'string') words.push(text);
  const children: unknown = Reflect.get(node, 'children');
  if (!Array.isArray(children)) return;
  for (const child of children) gather(child, words);
  if (Reflect.get(node, 'type') === 'paragraph') words.push(' ');
}
