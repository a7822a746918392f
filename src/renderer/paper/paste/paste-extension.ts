import { $insertGeneratedNodes, ClipboardImportExtension } from '@lexical/clipboard';
import { $generateNodesFromDOMViaExtension, CoreImportExtension, DOMImportExtension } from '@lexical/html';
import { WordListImportExtension } from '@lexical/list';
import { $getEditor, configExtension, defineExtension } from 'lexical';
import { cleanPastedHtml } from './clean-pasted-html';

/** Pasted and dropped HTML comes in cleaned; text and the editor's own clipboard format as they are. */
export const PasteExtension = defineExtension({
  name: 'citewright/paste',
  dependencies: [
    CoreImportExtension,
    DOMImportExtension,
    WordListImportExtension,
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'text/html': [
          (html, selection) => {
            const nodes = $generateNodesFromDOMViaExtension(cleanPastedHtml(html));
            $insertGeneratedNodes($getEditor(), nodes, selection);
            return true;
          },
        ],
      },
    }),
  ],
});
