const safeProtocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/**
 * What a person typed as the address of a link, completed: "example.org" -> "https://example.org/", "a@b.org" ->
 * "mailto:a@b.org". null for anything that is no web or mail address.
 */
export function safeUrl(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^:/]+:\d+(?:\/|$)/.test(text);
  const completed = hasScheme ? text : /^[^@/]+@[^@/]+\.[^@/]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
  try {
    const url = new URL(completed);
    if (!safeProtocols.has(url.protocol)) return null;
    return url.protocol === 'mailto:' || url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : null;
  } catch {
    return null;
  }
}
