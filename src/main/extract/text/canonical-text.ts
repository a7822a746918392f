// Replacing twenty million NULs at once took 30 s and half a gigabyte for their places.
const pieceLength = 100_000;

/**
 * The one form of a text that all offsets count in: line ends as LF, NUL as U+FFFD, nothing else touched. Once stored it
 * never changes; whatever a reader wants folded or joined is a view of it.
 */
export function canonicalText(decoded: string): string {
  const text = decoded.replace(/\r\n?/g, '\n');
  if (!text.includes('\0')) return text;
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength) {
    pieces.push(
      text
        .slice(at, at + pieceLength)
        .split('\0')
        .join('\uFFFD'),
    );
  }
  return pieces.join('');
}
