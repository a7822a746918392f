import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $generateNodesFromDOM } from '@lexical/html';
import DOMPurify from 'dompurify';
import { $getSelection, COMMAND_PRIORITY_HIGH, defineExtension, PASTE_COMMAND, PASTE_TAG } from 'lexical';

const cleaning = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'div', 'span', 'b', 'strong', 'i', 'em', 'u', 's', 'code', 'a', 'ul', 'ol', 'li', 'blockquote'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ],
  ALLOWED_ATTR: ['href'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  RETURN_DOM_FRAGMENT: true,
} as const;

/** The structure and the words of pasted HTML, without its looks, scripts, images and addresses that could call out. */
function cleanHtml(html: string): DocumentFragment {
  const allowed = { ...cleaning, ALLOWED_TAGS: [...cleaning.ALLOWED_TAGS], ALLOWED_ATTR: ['href'] };
  const fragment = DOMPurify.sanitize(html, allowed);
  // A link whose address was not let through is only its words.
  for (const anchor of fragment.querySelectorAll('a:not([href])')) anchor.replaceWith(...anchor.childNodes);
  return fragment;
}

/** Takes HTML from the clipboard over from the editor's own handling, which trusts it. */
export const pasteExtension = defineExtension({
  name: 'citewright/note-paste',
  register: (editor) =>
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null;
        const html = data?.getData('text/html') ?? '';
        if (html === '' || data?.getData('application/x-lexical-editor') !== '') return false;
        event.preventDefault();
        editor.update(
          () => {
            const selection = $getSelection();
            if (selection === null) return;
            $insertGeneratedNodes(editor, $generateNodesFromDOM(editor, cleanHtml(html)), selection);
          },
          { tag: PASTE_TAG },
        );
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
});
