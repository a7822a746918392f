import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReviseResult } from '../../contract/sources';
import { useUndoToast } from '../facts/use-undo-toast';
import { callHost } from '../host/call-host';
import { sendFile } from '../host/send-file';
import { useFormats } from '../i18n/format';

const documentTypes = '.txt,.text,.md,.markdown,text/plain,text/markdown';

/** Replaces a source's document with a newer version of it, and says what became of its annotations. */
export function useRevise(source: string): { readonly isBusy: boolean; choose(): void } {
  const { t } = useTranslation('reader');
  const formats = useFormats();
  const showUndo = useUndoToast();
  const { mutate, isPending } = useMutation<ReviseResult, Error, File>({
    mutationKey: ['sources.revise'],
    mutationFn: async (file) => callHost('sources.revise', { source, document: await sendFile(file) }),
    onSuccess({ version, anchors }) {
      const { exact, moved, fuzzy, orphan } = anchors;
      const parts = [
        ...(exact > 0 ? [t('revise.exact', { count: exact })] : []),
        ...(moved > 0 ? [t('revise.moved', { count: moved })] : []),
        ...(fuzzy > 0 ? [t('revise.fuzzy', { count: fuzzy })] : []),
        ...(orphan > 0 ? [t('revise.orphan', { count: orphan })] : []),
      ];
      const number = formats.number(version.number);
      showUndo(
        parts.length === 0
          ? t('revise.done', { number })
          : t('revise.doneWith', { number, anchors: formats.list(parts) }),
      );
    },
  });
  const choose = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = documentTypes;
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file !== undefined) mutate(file);
    });
    input.click();
  };
  return { isBusy: isPending, choose };
}
