import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { CitationItem } from '../../../contract/papers';
import { $isCitationNode } from '../citation/CitationNode';
import { clustersIn } from '../citation/clusters-in';
import { $isFactLinkNode } from '../fact-link/FactLinkNode';
import { $isFootnoteNode } from '../footnote/FootnoteNode';

/** A piece of a run's text and the text node it is in. */
export interface RunSpan {
  readonly nodeKey: NodeKey;
  /** In the run's text. */
  readonly start: number;
  readonly end: number;
}

/**
 * One line of thought of a block: a paragraph, an item, a cell. Its text is without the citations, as the core reads
 * sentences, so that its sentences are found again here.
 */
export interface TextRun {
  readonly text: string;
  readonly spans: readonly RunSpan[];
  /** `nodeKey` of the citation itself, or of the footnote that it stands in. */
  readonly citations: readonly {
    readonly offset: number;
    readonly items: readonly CitationItem[];
    readonly nodeKey: NodeKey;
  }[];
  readonly facts: readonly {
    readonly factId: string;
    readonly start: number;
    readonly end: number;
    readonly nodeKey: NodeKey;
  }[];
}

/** The runs inside a block, in reading order; each child with blocks of its own is looked into. */
export function $readRuns(block: ElementNode): TextRun[] {
  const children = block.getChildren();
  const isInline = children.every((child) => !$isElementNode(child) || child.isInline());
  if (isInline) return [$readRun(block)];
  return children.flatMap((child) => ($isElementNode(child) ? $readRuns(child) : []));
}

/** The run of an element whose children are inline. */
export function $readRun(element: ElementNode): TextRun {
  const run = new RunReader();
  for (const child of element.getChildren()) run.read(child);
  return run;
}

class RunReader implements TextRun {
  text = '';
  readonly spans: { nodeKey: NodeKey; start: number; end: number }[] = [];
  readonly citations: { offset: number; items: readonly CitationItem[]; nodeKey: NodeKey }[] = [];
  readonly facts: { factId: string; start: number; end: number; nodeKey: NodeKey }[] = [];

  read(node: LexicalNode): void {
    if ($isTextNode(node)) this.#add(node.getTextContent(), node.getKey());
    else if ($isLineBreakNode(node)) this.text += '\n';
    else if ($isCitationNode(node)) this.#cite(node.getItems(), node.getTextContent(), node.getKey());
    else if ($isFootnoteNode(node)) {
      const items = clustersIn(node.getContent(), 0).flatMap((cluster) => cluster.items);
      if (items.length > 0) this.citations.push({ offset: this.text.length, items, nodeKey: node.getKey() });
    } else if ($isElementNode(node)) {
      const start = this.text.length;
      for (const child of node.getChildren()) this.read(child);
      if ($isFactLinkNode(node)) {
        this.facts.push({ factId: node.getFactId(), start, end: this.text.length, nodeKey: node.getKey() });
      }
    }
  }

  #add(text: string, nodeKey: NodeKey): void {
    const start = this.text.length;
    this.text += text;
    this.spans.push({ nodeKey, start, end: this.text.length });
  }

  /** "As Petrenko says": the author's name is part of the sentence, a citation in parentheses is not. */
  #cite(items: readonly CitationItem[], words: string, nodeKey: NodeKey): void {
    if (items.some(({ authorOnly }) => authorOnly === true)) {
      this.citations.push({ offset: this.text.length, items, nodeKey });
      this.text += words;
      return;
    }
    this.text = this.text.replace(/[ \t]+$/, '');
    for (const span of this.spans) span.end = Math.max(span.start, Math.min(span.end, this.text.length));
    this.citations.push({ offset: this.text.length, items, nodeKey });
  }
}
