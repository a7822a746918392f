import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { type AnyLexicalExtension, configExtension, defineExtension } from 'lexical';
import type { EditorStateJson } from '../../contract/annotations';
import styles from './Note.module.css';
import { isSafeUrl } from './note-state';
import { pasteExtension } from './paste-extension';

function named(name: string): string {
  return styles[name] ?? '';
}

const theme = {
  paragraph: named('paragraph'),
  quote: named('quote'),
  heading: { h1: named('heading'), h2: named('heading'), h3: named('heading'), h4: named('heading') },
  list: { ul: named('ul'), ol: named('ol'), listitem: named('li'), nested: { listitem: named('nested') } },
  link: named('link'),
  text: {
    bold: named('bold'),
    italic: named('italic'),
    underline: named('underline'),
    strikethrough: named('strikethrough'),
    code: named('code'),
  },
};

/** The note editor: headings, lists, quotes, links, formats, undo, and a paste that is cleaned first. */
export function noteExtension(state: EditorStateJson): AnyLexicalExtension {
  return defineExtension({
    name: 'citewright/note',
    namespace: 'citewright-note',
    theme,
    dependencies: [
      RichTextExtension,
      HistoryExtension,
      ListExtension,
      configExtension(LinkExtension, { validateUrl: isSafeUrl }),
      pasteExtension,
    ],
    onError: (error) => {
      throw error;
    },
    $initialEditorState: JSON.stringify(state),
  });
}
