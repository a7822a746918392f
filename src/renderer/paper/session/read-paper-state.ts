import type { EditorStateJson } from '../../../contract/annotations';
import { paperState, paperStateVersion } from '../../../contract/paper-state';
import { Failure } from '../../../contract/result';
import { emptyEditorState } from '../footnote/empty-editor-state';

/**
 * The stored state as JSON that the editor takes.
 * @throws Failure 'library-newer' for a paper that this program cannot edit without losing parts of it.
 */
export function readPaperState(state: EditorStateJson, knownTypes: ReadonlySet<string>): string {
  const { version = 1 } = paperState.parse(state);
  const unknown = [...typesIn(state.root)].filter((type) => !knownTypes.has(type));
  if (version > paperStateVersion || unknown.length > 0) {
    throw new Failure(
      'library-newer',
      'This paper was written with a newer Citewright and has parts that this one does not know. Update the program to edit it; nothing in it was changed.',
      unknown.join(', '),
    );
  }
  const { root } = state;
  const children: unknown = Reflect.get(root, 'children');
  const isEmpty = !Array.isArray(children) || children.length === 0;
  return JSON.stringify(isEmpty ? emptyEditorState : { root });
}

function typesIn(node: unknown, types = new Set<string>()): ReadonlySet<string> {
  if (typeof node !== 'object' || node === null) return types;
  const type: unknown = Reflect.get(node, 'type');
  if (typeof type === 'string') types.add(type);
  const children: unknown = Reflect.get(node, 'children');
  if (Array.isArray(children)) for (const child of children) typesIn(child, types);
  const content: unknown = Reflect.get(node, 'content');
  if (type === 'footnote' && typeof content === 'object' && content !== null)
    typesIn(Reflect.get(content, 'root'), types);
  return types;
}
