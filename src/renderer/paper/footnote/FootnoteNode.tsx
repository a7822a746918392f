import {
  $applyNodeReplacement,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical';
import type { ReactNode } from 'react';
import { type EditorStateJson, editorState } from '../../../contract/annotations';
import { emptyEditorState } from './empty-editor-state';
import { FootnoteMark } from './FootnoteMark';
import styles from './footnote.module.css';

export type SerializedFootnoteNode = SerializedLexicalNode & {
  readonly noteId: string;
  readonly content: EditorStateJson;
};

/** The mark of a footnote; its words are a small editor state of their own. Stored as `footnoteNode` of the contract says. */
export class FootnoteNode extends DecoratorNode<ReactNode> {
  __noteId: string;
  __content: EditorStateJson;

  static override getType(): string {
    return 'footnote';
  }

  static override clone(node: FootnoteNode): FootnoteNode {
    return new FootnoteNode(node.__noteId, node.__content, node.__key);
  }

  static override importJSON(json: SerializedLexicalNode & Record<string, unknown>): FootnoteNode {
    const { noteId } = json;
    const content = editorState.safeParse(json.content);
    return $createFootnoteNode(
      typeof noteId === 'string' && noteId !== '' ? noteId : crypto.randomUUID(),
      content.success ? content.data : emptyEditorState,
    );
  }

  constructor(noteId: string, content: EditorStateJson, key?: NodeKey) {
    super(key);
    this.__noteId = noteId;
    this.__content = content;
  }

  override exportJSON(): SerializedFootnoteNode {
    return { type: 'footnote', version: 1, noteId: this.__noteId, content: this.__content };
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = styles.host ?? '';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    return { element: null };
  }

  override getTextContent(): string {
    return '';
  }

  getNoteId(): string {
    return this.getLatest().__noteId;
  }

  setNoteId(noteId: string): this {
    const writable = this.getWritable();
    writable.__noteId = noteId;
    return writable;
  }

  getContent(): EditorStateJson {
    return this.getLatest().__content;
  }

  setContent(content: EditorStateJson): this {
    const writable = this.getWritable();
    writable.__content = content;
    return writable;
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): true {
    return true;
  }

  override decorate(): ReactNode {
    return <FootnoteMark nodeKey={this.__key} noteId={this.__noteId} content={this.__content} />;
  }
}

export function $createFootnoteNode(noteId: string, content: EditorStateJson): FootnoteNode {
  return $applyNodeReplacement(new FootnoteNode(noteId, content));
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
