/** Addresses that an exported paper may lead to; undefined for all others. */
export function safeUrl(url: string): string | undefined {
  const clean = url.replace(/[\s\p{Cc}]/gu, '');
  return /^(?:https?:\/\/|mailto:)/i.test(clean) ? clean : undefined;
}
