import { createHeadlessEditor } from '@lexical/headless';
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import { expect, test } from 'vitest';
import { $createCitationNode, $isCitationNode, CitationNode } from './CitationNode';
import { $insertCitation } from './insert-citation';

/** What a paragraph of these nodes reads as after a citation of "new" at its end. */
function afterInserting(makeNodes: () => LexicalNode[]): readonly string[] {
  const editor = createHeadlessEditor({ nodes: [CitationNode] });
  editor.update(
    () => {
      const paragraph = $createParagraphNode().append(...makeNodes());
      $getRoot().append(paragraph);
      paragraph.selectEnd();
      $insertCitation([{ sourceId: 'new' }]);
    },
    { discrete: true },
  );
  return editor.read(() => {
    const paragraph = $getRoot().getFirstChild();
    return $isElementNode(paragraph) ? paragraph.getChildren().map(reads) : [];
  });
}

function reads(node: LexicalNode): string {
  if (!$isCitationNode(node)) return node.getTextContent();
  const works = node.getItems().map(({ sourceId }) => sourceId);
  return `[${works.join('; ')}]`;
}

test('stands after a space, but not after an opening bracket', () => {
  expect(afterInserting(() => [$createTextNode('as said')])).toEqual(['as said ', '[new]']);
  expect(afterInserting(() => [$createTextNode('as said ')])).toEqual(['as said ', '[new]']);
  expect(afterInserting(() => [$createTextNode('as said (')])).toEqual(['as said (', '[new]']);
});

test('joins the citation before it, and takes the space between them out', () => {
  const old = () => $createCitationNode('c', [{ sourceId: 'old' }]);
  expect(afterInserting(() => [$createTextNode('a '), old()])).toEqual(['a ', '[old; new]']);
  expect(afterInserting(() => [$createTextNode('a '), old(), $createTextNode(' ')])).toEqual(['a ', '[old; new]']);
  expect(afterInserting(() => [$createTextNode('a '), old(), $createTextNode(' b ')])).toEqual([
    'a ',
    '[old]',
    ' b ',
    '[new]',
  ]);
});

test('leaves an author named in the sentence alone', () => {
  const author = () => $createCitationNode('c', [{ sourceId: 'old', authorOnly: true }]);
  expect(afterInserting(() => [$createTextNode('As '), author(), $createTextNode(' ')])).toEqual([
    'As ',
    '[old]',
    ' ',
    '[new]',
  ]);
});
