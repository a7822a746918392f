import { $isLinkNode, LinkExtension } from '@lexical/link';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  safeCast,
} from 'lexical';
import { callHost } from '../../host/call-host';
import { isMac } from '../../ui/describe-shortcut';
import type { EditorScope } from '../editor/editor-scope';
import { safeUrl } from './safe-url';

interface LinkBehaviourConfig {
  readonly scope: EditorScope | null;
}

/** Links in an editor: a click shows the address, Ctrl or Cmd with a click opens it outside. */
export const LinkBehaviourExtension = defineExtension({
  name: 'citewright/link',
  config: safeCast<LinkBehaviourConfig>({ scope: null }),
  dependencies: [configExtension(LinkExtension, { validateUrl: (url) => safeUrl(url) !== null })],
  register: (editor, { scope }) =>
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const { target } = event;
        const node = target instanceof Node ? $getNearestNodeFromDOMNode(target) : null;
        const link = node === null ? null : $findMatchingParent(node, $isLinkNode);
        if (!$isLinkNode(link)) return false;
        event.preventDefault();
        const url = safeUrl(link.getURL());
        if ((isMac ? event.metaKey : event.ctrlKey) && url !== null) void callHost('shell.openExternal', { url });
        else scope?.panel.setState({ open: { kind: 'link', nodeKey: link.getKey() } });
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
});
