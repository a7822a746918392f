/**
 * The one form of a text that all offsets count in: line ends as LF, NUL as U+FFFD, nothing else touched. Once stored it
 * never changes; whatever a reader wants folded or joined is a view of it.
 */
export function canonicalText(decoded: string): string {
  return decoded.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
}
