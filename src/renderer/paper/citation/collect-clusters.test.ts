import { createHeadlessEditor } from '@lexical/headless';
import { $createListItemNode, $createListNode, ListItemNode, ListNode } from '@lexical/list';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import type { CitationItem } from '../../../contract/papers';
import { $createFactLinkNode, FactLinkNode } from '../fact-link/FactLinkNode';
import { emptyEditorState } from '../footnote/empty-editor-state';
import { $createFootnoteNode, FootnoteNode } from '../footnote/FootnoteNode';
import { $createCitationNode, CitationNode } from './CitationNode';
import { $collectClusters } from './collect-clusters';
import { rememberTexts } from './remember-texts';

const essay: CitationItem = { sourceId: 'essay', locator: '5', label: 'paragraph' };
const report: CitationItem = { sourceId: 'report', prefix: 'see' };

function createPaper() {
  const editor = createHeadlessEditor({ nodes: [CitationNode, FactLinkNode, FootnoteNode, ListNode, ListItemNode] });
  editor.update(
    () => {
      const note = {
        root: {
          ...emptyEditorState.root,
          children: [
            {
              type: 'paragraph',
              version: 1,
              children: [
                { type: 'text', version: 1, text: 'So also ' },
                { type: 'citation', version: 1, citationId: 'inNote', items: [report], text: '' },
              ],
            },
          ],
        },
      };
      $getRoot().append(
        $createParagraphNode().append(
          $createTextNode('A '),
          $createFactLinkNode('fact').append($createTextNode('b')),
          $createCitationNode('first', [essay]),
          $createFootnoteNode('note', note),
        ),
        $createListNode('bullet').append($createListItemNode().append($createCitationNode('last', [report, essay]))),
        $createParagraphNode().append($createCitationNode('empty', [])),
      );
    },
    { discrete: true },
  );
  return editor;
}

test('collects citations in document order, those of footnotes with the number of the note', () => {
  const editor = createPaper();
  expect(editor.read(() => $collectClusters(false))).toEqual({
    clusters: [
      { citationId: 'first', items: [essay], noteIndex: 0 },
      { citationId: 'inNote', items: [report], noteIndex: 1 },
      { citationId: 'last', items: [report, essay], noteIndex: 0 },
    ],
    notes: [{ id: 'note', number: 1, kind: 'footnote', text: 'So also' }],
  });
});

test('with a style of notes, citations and footnotes share one numbering', () => {
  const editor = createPaper();
  const { clusters, notes } = editor.read(() => $collectClusters(true));
  expect(clusters.map(({ citationId, noteIndex }) => [citationId, noteIndex])).toEqual([
    ['first', 1],
    ['inNote', 2],
    ['last', 3],
  ]);
  expect(notes.map(({ id, number, kind }) => [id, number, kind])).toEqual([
    ['first', 1, 'citation'],
    ['note', 2, 'footnote'],
    ['last', 3, 'citation'],
  ]);
});

test('stores what citations read as, in notes too, and reads its own JSON back', () => {
  const editor = createPaper();
  const formatted = (citationId: string) => ({ citationId, html: '', text: `(${citationId})`, missingSourceIds: [] });
  rememberTexts(editor, new Map(['first', 'inNote', 'last'].map((id) => [id, formatted(id)])));
  const json = JSON.stringify(editor.getEditorState().toJSON());
  expect(json.match(/"text":"\(\w+\)"/g)).toEqual(['"text":"(first)"', '"text":"(inNote)"', '"text":"(last)"']);
  const again = createHeadlessEditor({ nodes: [CitationNode, FactLinkNode, FootnoteNode, ListNode, ListItemNode] });
  again.setEditorState(again.parseEditorState(json));
  expect(JSON.stringify(again.getEditorState().toJSON())).toBe(json);
  expect(again.read(() => $collectClusters(false))).toEqual(
    expect.objectContaining({ clusters: editor.read(() => $collectClusters(false)).clusters }),
  );
});
