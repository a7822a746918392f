/**
 * Where the group that begins at `open` ends.
 * @param hasEscapes whether `\{` is a character; BibTeX counts it, and files are written either way.
 * @returns the position of its closing delimiter before `limit`, or -1.
 */
export function closingBrace(text: string, open: number, limit: number, hasEscapes: boolean): number {
  const isRound = text[open] === '(';
  let depth = 0;
  let isQuoted = false;
  for (let at = open + 1; at < limit; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x5c:
        if (hasEscapes) at += 1;
        break;
      case 0x7b:
        depth += 1;
        break;
      case 0x7d:
        if (depth === 0 && !isRound) return at;
        if (depth > 0) depth -= 1;
        break;
      case 0x22:
        if (depth === 0) isQuoted = !isQuoted;
        break;
      case 0x29:
        if (depth === 0 && isRound && !isQuoted) return at;
        break;
    }
  }
  return -1;
}

/** The text without the braces that have no partner. */
export function balanceBraces(text: string): string {
  const open: number[] = [];
  const unmatched = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '{') open.push(at);
    else if (character === '}' && open.pop() === undefined) unmatched.add(at);
  }
  for (const at of open) unmatched.add(at);
  return unmatched.size === 0 ? text : withoutPositions(text, unmatched);
}

function withoutPositions(text: string, positions: ReadonlySet<number>): string {
  let kept = '';
  let from = 0;
  for (const at of [...positions].sort((a, b) => a - b)) {
    kept += text.slice(from, at);
    from = at + 1;
  }
  return kept + text.slice(from);
}
