import { createHeadlessEditor } from '@lexical/headless';
import { $createHeadingNode, HeadingNode } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { $createCitationNode, CitationNode } from '../citation/CitationNode';
import { $createFactLinkNode, FactLinkNode } from '../fact-link/FactLinkNode';
import { FootnoteNode } from '../footnote/FootnoteNode';
import { findSentences } from './find-sentences';
import { sentenceAt } from './sentence-at';
import { $readRuns, type TextRun } from './text-run';

function readParagraph(): TextRun {
  const editor = createHeadlessEditor({ nodes: [CitationNode, FactLinkNode, FootnoteNode, HeadingNode] });
  let run: TextRun | undefined;
  editor.update(
    () => {
      const paragraph = $createParagraphNode().append(
        $createTextNode('They met on 26 January 1992 '),
        $createCitationNode('c1', [{ sourceId: 'essay', locator: '4', label: 'paragraph' }], '(Chekalenko, 2025)'),
        $createTextNode('. '),
        $createFactLinkNode('fact').append($createTextNode('Seventy-nine documents have been signed')),
        $createTextNode(' '),
        $createCitationNode('c2', [{ sourceId: 'report', factId: 'fact' }], '(Report)'),
        $createTextNode('. As '),
        $createCitationNode('c3', [{ sourceId: 'falk', authorOnly: true }], 'Falk'),
        $createTextNode(' says, nothing is sure.'),
      );
      $getRoot().append($createHeadingNode('h2').append($createTextNode('Signed')), paragraph);
      run = $readRuns(paragraph)[0];
    },
    { discrete: true },
  );
  if (run === undefined) throw new Error('No run was read.');
  return run;
}

test('reads the words of a paragraph without its citations, and knows what each sentence rests on', () => {
  const run = readParagraph();
  expect(run.text).toBe(
    'They met on 26 January 1992. Seventy-nine documents have been signed. As Falk says, nothing is sure.',
  );
  expect([0, 29, 71].map((offset) => sentenceAt(run, offset, 'en'))).toEqual([
    { text: 'They met on 26 January 1992.', factIds: [], sourceIds: ['essay'] },
    { text: 'Seventy-nine documents have been signed.', factIds: ['fact'], sourceIds: ['report'] },
    { text: 'As Falk says, nothing is sure.', factIds: [], sourceIds: ['falk'] },
  ]);
});

test('finds repeated sentences one after the other, and says which are gone', () => {
  const runs = [{ text: 'Yes. No. Yes.' }, { text: 'Yes.' }];
  expect(findSentences(runs, ['Yes.', 'Gone.', 'Yes.', 'Yes.'])).toEqual([
    { run: 0, start: 0, end: 4 },
    null,
    { run: 0, start: 9, end: 13 },
    { run: 1, start: 0, end: 4 },
  ]);
});
