import {
  $applyNodeReplacement,
  DecoratorNode,
  type DOMExportOutput,
  type EditorConfig,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical';
import type { ReactNode } from 'react';
import { type CitationItem, citationItem } from '../../../contract/papers';
import { CitationChip } from './CitationChip';
import styles from './citation.module.css';

export type SerializedCitationNode = SerializedLexicalNode & {
  readonly citationId: string;
  readonly items: readonly CitationItem[];
  readonly text: string;
};

/** One citation of one or more works, as an inline chip. Stored as `citationNode` of the contract's paper-state says. */
export class CitationNode extends DecoratorNode<ReactNode> {
  __citationId: string;
  __items: readonly CitationItem[];
  /** Last formatted plain text: a cache that follows the engine, not part of what the person edits. */
  __text: string;

  static override getType(): string {
    return 'citation';
  }

  static override clone(node: CitationNode): CitationNode {
    return new CitationNode(node.__citationId, node.__items, node.__text, node.__key);
  }

  static override importJSON(json: SerializedLexicalNode & Record<string, unknown>): CitationNode {
    const { citationId, items, text } = json;
    return $createCitationNode(
      typeof citationId === 'string' && citationId !== '' ? citationId : crypto.randomUUID(),
      readItems(items),
      typeof text === 'string' ? text : '',
    );
  }

  constructor(citationId: string, items: readonly CitationItem[], text: string, key?: NodeKey) {
    super(key);
    this.__citationId = citationId;
    this.__items = items;
    this.__text = text;
  }

  override exportJSON(): SerializedCitationNode {
    return { type: 'citation', version: 1, citationId: this.__citationId, items: this.__items, text: this.__text };
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement('span');
    element.className = styles.host ?? '';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('span');
    element.textContent = this.__text;
    return { element };
  }

  override getTextContent(): string {
    return this.getLatest().__text;
  }

  getCitationId(): string {
    return this.getLatest().__citationId;
  }

  setCitationId(citationId: string): this {
    const writable = this.getWritable();
    writable.__citationId = citationId;
    return writable;
  }

  getItems(): readonly CitationItem[] {
    return this.getLatest().__items;
  }

  setItems(items: readonly CitationItem[]): this {
    const writable = this.getWritable();
    writable.__items = items;
    return writable;
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): true {
    return true;
  }

  override decorate(): ReactNode {
    return (
      <CitationChip nodeKey={this.__key} citationId={this.__citationId} items={this.__items} fallback={this.__text} />
    );
  }
}

/** Items that another program spoiled lose only what cannot be read. */
function readItems(value: unknown): readonly CitationItem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((raw: unknown) => {
    const read = citationItem.safeParse(raw);
    if (read.success) return [read.data];
    const sourceId: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'sourceId') : undefined;
    return typeof sourceId === 'string' ? [{ sourceId }] : [];
  });
}

export function $createCitationNode(citationId: string, items: readonly CitationItem[], text = ''): CitationNode {
  return $applyNodeReplacement(new CitationNode(citationId, items, text));
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode;
}
