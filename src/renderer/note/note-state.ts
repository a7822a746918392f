import type { EditorStateJson } from '../../contract/annotations';

/** A node of an editor state, of which only what a note needs is looked at. Anything may stand in a stored state. */
export interface StoredNode {
  readonly type: string;
  readonly text: string;
  /** Lexical's text format bits. */
  readonly format: number;
  readonly tag: string;
  readonly url: string;
  readonly listType: string;
  readonly children: readonly StoredNode[];
}

/** Lexical's text format bits: https://lexical.dev/docs/concepts/nodes#textnode */
export const formatBits = { bold: 1, italic: 2, strikethrough: 4, underline: 8, code: 16 } as const;

/** Reads stored JSON as nodes. What is not a node is left out, so that no state can break a page. */
export function readNode(value: unknown): StoredNode | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, text, format, tag, url, listType, children } = value as Readonly<Record<keyof StoredNode, unknown>>;
  if (typeof type !== 'string') return null;
  return {
    type,
    text: stringOf(text),
    format: typeof format === 'number' ? format : 0,
    tag: stringOf(tag),
    url: stringOf(url),
    listType: stringOf(listType),
    children: (Array.isArray(children) ? children : []).map(readNode).filter((node) => node !== null),
  };
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A state of plain paragraphs, for notes that have text only. */
export function stateFromText(text: string): EditorStateJson {
  const shared = { direction: null, format: '', indent: 0, version: 1 };
  const children = text.split('\n').map((line) => ({
    ...shared,
    type: 'paragraph',
    textFormat: 0,
    textStyle: '',
    children:
      line === '' ? [] : [{ type: 'text', version: 1, text: line, format: 0, style: '', mode: 'normal', detail: 0 }],
  }));
  return { root: { ...shared, type: 'root', children } };
}

/** Links that may leave the program; the shell opens no others. */
export function isSafeUrl(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(url.trim());
}
