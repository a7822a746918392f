import type { EditorStateJson } from '../../../contract/annotations';

/** One empty paragraph, as Lexical writes it: it refuses to load a root without children. */
export const emptyEditorState: EditorStateJson = {
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        textFormat: 0,
        textStyle: '',
        children: [],
      },
    ],
  },
};
