import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EditorStateJson } from '../../contract/annotations';
import {
  citationNode,
  elementNode,
  factLinkNode,
  footnoteNode,
  paperState,
  textNode,
} from '../../contract/paper-state';
import { arbitraryDocument } from './arbitrary-document';
import { readEditorState } from './read-editor-state';
import { writeEditorState } from './write-editor-state';

function state(...children: unknown[]): EditorStateJson {
  return { root: { type: 'root', children } };
}

it('reads back every document that it writes, in states of the stored format', () => {
  const schemas = {
    paragraph: elementNode,
    text: textNode,
    tab: textNode,
    citation: citationNode,
    'fact-link': factLinkNode,
    footnote: footnoteNode,
  };
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const written = writeEditorState(document);
      paperState.parse(written);
      JSON.stringify(written, (_, value) => {
        if (typeof value?.type === 'string' && Object.hasOwn(schemas, value.type))
          schemas[value.type as keyof typeof schemas].parse(value);
        return value;
      });
      const read = readEditorState(JSON.parse(JSON.stringify(written)));
      expect(read).toEqual(document.blocks.length === 0 ? { blocks: [{ type: 'paragraph', inlines: [] }] } : document);
    }),
    { numRuns: 200 },
  );
});

it('makes one block of each child of the root, and text of what it does not know', () => {
  const text = (value: string) => ({ type: 'text', text: value, format: 0 });
  const paragraph = (...inlines: unknown[]) => ({ type: 'paragraph', inlines });
  const read = readEditorState(
    state(
      {
        type: 'hologram',
        children: [
          { type: 'paragraph', children: [text('a')] },
          { type: 'paragraph', children: [text('b')] },
        ],
      },
      text('loose'),
      {
        type: 'paragraph',
        children: [
          { type: 'citation', items: 'x', text: '(old)' },
          { type: 'glow', children: [text('c\u0000\ud800\nd')] },
        ],
      },
      {
        type: 'list',
        listType: 'odd',
        children: [{ type: 'listitem', children: [{ type: 'list', listType: 'bullet', children: [] }] }],
      },
      {
        type: 'table',
        children: [{ type: 'tablerow', children: [{ type: 'tablecell', headerState: 9, colSpan: -1, children: [] }] }],
      },
      null,
      42,
    ),
  );
  expect(read.blocks).toEqual([
    paragraph(text('a'), { type: 'linebreak' }, text('b')),
    paragraph(text('loose')),
    paragraph(text('(old)c'), { type: 'linebreak' }, text('d')),
    {
      type: 'list',
      kind: 'bullet',
      start: 1,
      items: [{ inlines: [], isChecked: null, lists: [{ type: 'list', kind: 'bullet', start: 1, items: [] }] }],
    },
    { type: 'table', rows: [[{ header: 0, columnSpan: 1, rowSpan: 1, inlines: [] }]] },
    paragraph(),
    paragraph(),
  ]);
});

it('reads any JSON without an error', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      (children) => readEditorState(state(...children)).blocks.length === children.length,
    ),
  );
});
