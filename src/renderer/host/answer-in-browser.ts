import type { ParamsOf, ResultOf } from '../../contract/api';
import type { Result } from '../../contract/result';

/** The requests of a shell that a page in a browser answers by itself; undefined for all others. */
export function answerInBrowser(name: string, params: unknown): Result<unknown> | undefined {
  switch (name) {
    case 'shell.saveFile':
      return { ok: true, value: download(params as ParamsOf<'shell.saveFile'>) };
    case 'shell.openExternal':
      return openElsewhere((params as ParamsOf<'shell.openExternal'>).url);
    default:
      return undefined;
  }
}

/** Where it goes is the browser's to ask. */
function download({ file }: ParamsOf<'shell.saveFile'>): ResultOf<'shell.saveFile'> {
  const content = file.encoding === 'utf8' ? file.content : bytesOf(file.content);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: file.mediaType }));
  link.download = file.fileName;
  link.click();
  // Browsers read the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return { path: file.fileName };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function openElsewhere(url: string): Result<unknown> {
  if (!/^(?:https?|mailto):/i.test(url)) {
    return { ok: false, failure: { code: 'invalid-input', message: 'Only web and mail addresses can be opened.' } };
  }
  window.open(url, '_blank', 'noopener,noreferrer');
  return { ok: true, value: {} };
}
