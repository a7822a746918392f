import { createElement, Fragment, type ReactNode } from 'react';
import type { EditorStateJson } from '../../contract/annotations';
import { callHost } from '../host/call-host';
import styles from './Note.module.css';
import { formatBits, isSafeUrl, readNode, type StoredNode } from './note-state';

interface NoteViewProps {
  readonly state: EditorStateJson | null;
  /** Shown where there is no state. */
  readonly text: string;
}

/** A note to read: React elements made from the stored nodes, never HTML. */
export function NoteView({ state, text }: NoteViewProps) {
  const root = state === null ? null : readNode(state.root);
  return <div className={styles.view}>{root === null ? <p>{text}</p> : renderChildren(root)}</div>;
}

function renderChildren(node: StoredNode): ReactNode {
  return createElement(Fragment, null, ...node.children.map(renderNode));
}

function renderNode(node: StoredNode): ReactNode {
  switch (node.type) {
    case 'text':
    case 'code-highlight':
      return formatted(node.text, node.format);
    case 'linebreak':
      return <br />;
    case 'tab':
      return '\t';
    case 'paragraph':
      return <p>{renderChildren(node)}</p>;
    case 'heading':
      return <p className={styles.heading}>{renderChildren(node)}</p>;
    case 'quote':
      return <blockquote>{renderChildren(node)}</blockquote>;
    case 'list':
      return createElement(node.listType === 'number' ? 'ol' : 'ul', null, renderChildren(node));
    case 'listitem':
      return <li>{renderChildren(node)}</li>;
    case 'link':
    case 'autolink':
      return <NoteLink url={node.url}>{renderChildren(node)}</NoteLink>;
    default:
      return renderChildren(node);
  }
}

function formatted(text: string, format: number): ReactNode {
  let content: ReactNode = text;
  if (format & formatBits.code) content = <code>{content}</code>;
  if (format & formatBits.underline) content = <u>{content}</u>;
  if (format & formatBits.strikethrough) content = <s>{content}</s>;
  if (format & formatBits.italic) content = <em>{content}</em>;
  if (format & formatBits.bold) content = <strong>{content}</strong>;
  return content;
}

function NoteLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  if (!isSafeUrl(url)) return <span>{children}</span>;
  return (
    <a
      href={url}
      title={url}
      onClick={(event) => {
        event.preventDefault();
        void callHost('shell.openExternal', { url });
      }}
    >
      {children}
    </a>
  );
}
