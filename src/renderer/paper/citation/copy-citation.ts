import type { TFunction } from 'i18next';
import { useToasts } from '../../ui/use-toasts';

/** Puts a citation's text on the clipboard and says so. */
export async function copyCitation(text: string, t: TFunction<'paper'>): Promise<void> {
  const { show } = useToasts.getState();
  try {
    await navigator.clipboard.writeText(text);
    show({ message: t('citation.copied', { text }) });
  } catch {
    show({ message: t('citation.notCopied'), tone: 'failure' });
  }
}
