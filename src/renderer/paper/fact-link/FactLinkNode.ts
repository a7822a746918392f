import {
  $applyNodeReplacement,
  $copyNode,
  $isRangeSelection,
  type BaseSelection,
  type DOMConversionMap,
  type DOMExportOutput,
  ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
  type SerializedElementNode,
  type SerializedLexicalNode,
} from 'lexical';
import styles from './fact-link.module.css';

export type SerializedFactLinkNode = SerializedElementNode & { readonly factId: string };

/** The words that state a fact. Stored as `factLinkNode` of the contract's paper-state says. */
export class FactLinkNode extends ElementNode {
  __factId: string;

  static override getType(): string {
    return 'fact-link';
  }

  static override clone(node: FactLinkNode): FactLinkNode {
    return new FactLinkNode(node.__factId, node.__key);
  }

  static override importJSON(json: SerializedLexicalNode & Record<string, unknown>): FactLinkNode {
    const { factId } = json;
    return $createFactLinkNode(typeof factId === 'string' ? factId : '').updateFromJSON(json);
  }

  static override importDOM(): DOMConversionMap | null {
    return null;
  }

  constructor(factId: string, key?: NodeKey) {
    super(key);
    this.__factId = factId;
  }

  override exportJSON(): SerializedFactLinkNode {
    return { ...super.exportJSON(), type: 'fact-link', version: 1, factId: this.__factId };
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = styles.factLink ?? '';
    element.dataset.factId = this.__factId;
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): false {
    if (previous.__factId !== this.__factId) element.dataset.factId = this.__factId;
    return false;
  }

  override exportDOM(): DOMExportOutput {
    return { element: document.createElement('span') };
  }

  getFactId(): string {
    return this.getLatest().__factId;
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ElementNode {
    const copy = $copyNode(this);
    this.insertAfter(copy, restoreSelection);
    return copy;
  }

  override canInsertTextBefore(): false {
    return false;
  }

  override canInsertTextAfter(): false {
    return false;
  }

  override canBeEmpty(): false {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override extractWithChild(_child: LexicalNode, selection: BaseSelection): boolean {
    if (!$isRangeSelection(selection)) return false;
    const anchor = selection.anchor.getNode();
    const focus = selection.focus.getNode();
    const isInside = (node: LexicalNode) => this.is(node) || this.isParentOf(node);
    return isInside(anchor) && isInside(focus) && selection.getTextContent().length > 0;
  }
}

export function $createFactLinkNode(factId: string): FactLinkNode {
  return $applyNodeReplacement(new FactLinkNode(factId));
}

export function $isFactLinkNode(node: LexicalNode | null | undefined): node is FactLinkNode {
  return node instanceof FactLinkNode;
}
