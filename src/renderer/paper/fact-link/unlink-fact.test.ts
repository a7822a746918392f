import { createHeadlessEditor } from '@lexical/headless';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { $createCitationNode, $isCitationNode, CitationNode } from '../citation/CitationNode';
import { FootnoteNode } from '../footnote/FootnoteNode';
import { $readRuns } from '../sentence/text-run';
import { $createFactLinkNode, FactLinkNode } from './FactLinkNode';
import { $unlinkFact } from './unlink-fact';

test('unlinks a fact from one sentence, and leaves its words, its citations and the other sentences', () => {
  const editor = createHeadlessEditor({ nodes: [CitationNode, FactLinkNode, FootnoteNode] });
  const link = (factId: string, words: string) => $createFactLinkNode(factId).append($createTextNode(words));
  const cite = (id: string) =>
    $createCitationNode(id, [{ sourceId: 'report', factId: 'fallen', locator: '4' }], '(Report)');
  let unlinked = 0;
  let left: unknown;
  editor.update(
    () => {
      const paragraph = $createParagraphNode().append(
        link('fallen', 'The Gaivota carried 3,164 passengers'),
        $createTextNode(' '),
        cite('first'),
        $createTextNode('. '),
        link('fallen', 'She carried them again'),
        $createTextNode(' '),
        cite('second'),
        $createTextNode(' and '),
        link('standing', 'nobody paid'),
        $createTextNode('.'),
      );
      $getRoot().append(paragraph);
      unlinked = $unlinkFact(0, 'The Gaivota carried 3,164 passengers.', 'fallen');
      unlinked += $unlinkFact(0, 'Nobody wrote this.', 'fallen');
      const [run] = $readRuns(paragraph);
      left = {
        text: paragraph.getTextContent(),
        facts: run?.facts.map(({ factId, start, end }) => [factId, run.text.slice(start, end)]),
        items: paragraph.getChildren().flatMap((node) => ($isCitationNode(node) ? [node.getItems()] : [])),
      };
    },
    { discrete: true },
  );
  expect(unlinked).toBe(2);
  expect(left).toEqual({
    text: 'The Gaivota carried 3,164 passengers (Report). She carried them again (Report) and nobody paid.',
    facts: [
      ['fallen', 'She carried them again'],
      ['standing', 'nobody paid'],
    ],
    items: [[{ sourceId: 'report', locator: '4' }], [{ sourceId: 'report', factId: 'fallen', locator: '4' }]],
  });
});
