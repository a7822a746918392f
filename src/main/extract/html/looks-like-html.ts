const headBytes = 16 * 1024;

/** The first characters of what may be a text, UTF-16 with or without its mark included. */
export function readBeginning(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headBytes);
  const label =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : head[0] === 0x3c && head[1] === 0
          ? 'utf-16le'
          : head[0] === 0 && head[1] === 0x3c
            ? 'utf-16be'
            : 'utf-8';
  return new TextDecoder(label).decode(head).trimStart();
}

/** Whether the headers of a web archive stand at the beginning. */
export function looksLikeMhtml(beginning: string): boolean {
  const headers = beginning.slice(0, 4096);
  return /^[A-Za-z-]{2,40}:/.test(headers) && /^content-type:\s*multipart\/related\b/im.test(headers);
}

/** Whether a text is a page: by its DOCTYPE or its first element, not by a tag somewhere in it. */
export function looksLikeHtml(beginning: string, isOftenMixed: boolean): boolean {
  const text = withoutPrologue(beginning);
  if (/^<!doctype\s+html\b|^<html[\s>]/i.test(text)) return true;
  if (/^<(?:head|body|title|meta)[\s>]/i.test(text) && /<\/?(?:html|head|body|title)[\s>]/i.test(text)) return true;
  return !isOftenMixed && isMostlyTags(text);
}

/** A fragment: it begins with a block, and tags come every few words. */
function isMostlyTags(text: string): boolean {
  if (!/^<(?:div|p|h[1-6]|article|section|main|table|ul|ol|blockquote)[\s>]/i.test(text)) return false;
  const tags = text.match(/<\/?[a-z][a-z0-9]{0,15}[\s>]/gi)?.length ?? 0;
  return tags >= 4 && /<\/(?:div|p|h[1-6]|article|section|main|table|ul|ol|blockquote)>/i.test(text);
}

function withoutPrologue(text: string): string {
  let at = 0;
  for (;;) {
    const rest = text.slice(at, at + 4);
    const end = rest.startsWith('<?') ? '?>' : rest === '<!--' ? '-->' : '';
    const close = end === '' ? -1 : text.indexOf(end, at);
    if (close === -1) return text.slice(at);
    at = close + end.length;
    while (/\s/.test(text[at] ?? '')) at += 1;
  }
}
