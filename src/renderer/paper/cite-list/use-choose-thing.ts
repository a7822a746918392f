import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, $isTextNode, HISTORY_PUSH_TAG } from 'lexical';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CitationItem } from '../../../contract/papers';
import { Failure } from '../../../contract/result';
import type { NamedThing } from '../../../contract/search';
import { callHost } from '../../host/call-host';
import { useToasts } from '../../ui/use-toasts';
import { $insertCitation } from '../citation/insert-citation';
import { citationItemsOfFact } from '../fact-link/citation-items-of-fact';
import { $insertFact } from '../fact-link/insert-fact';
import type { PlacedTrigger } from './use-cite-trigger';

/** Puts a chosen source or fact in the place of the "@" and what was typed after it. */
export function useChooseThing(trigger: PlacedTrigger | null): (thing: NamedThing) => void {
  const [editor] = useLexicalComposerContext();
  const { t } = useTranslation('paper');
  return useCallback(
    (thing: NamedThing) => {
      if (trigger === null) return;
      void insert(thing);

      async function insert({ type, id, title }: NamedThing): Promise<void> {
        if (trigger === null) return;
        const items = type === 'fact' ? await itemsOf(id) : [{ sourceId: id }];
        editor.update(
          () => {
            if (!$removeQuery(trigger)) return;
            if (type === 'fact') $insertFact({ factId: id, statement: title, items });
            else $insertCitation(items);
          },
          { tag: HISTORY_PUSH_TAG },
        );
      }

      async function itemsOf(factId: string): Promise<CitationItem[]> {
        try {
          const { fact } = await callHost('facts.get', { id: factId });
          return citationItemsOfFact(factId, fact.evidence);
        } catch (failure) {
          const message = failure instanceof Failure ? failure.message : t('cite.noEvidence');
          useToasts.getState().show({ message, tone: 'failure' });
          return [];
        }
      }
    },
    [editor, trigger, t],
  );
}

/** Takes "@…" out and leaves the caret there; false where the text is no longer as it was. */
function $removeQuery({ nodeKey, start, query }: PlacedTrigger): boolean {
  const node = $getNodeByKey(nodeKey);
  if (!$isTextNode(node) || !node.getTextContent().startsWith(`@${query}`, start)) return false;
  node.select(start, start + query.length + 1).removeText();
  return true;
}
