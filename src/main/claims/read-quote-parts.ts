/** A stretch of a quotation that claims to stand in the source, and how it follows the stretch before it. */
export interface QuotePart {
  readonly words: string;
  /** 'omission' behind "…", 'replacement' behind words in brackets. */
  readonly gap: 'omission' | 'replacement';
}

const omission = /\s*(?:\[\s*(?:\.\s?){3,4}\]|\(\s*(?:\.\s?){3,4}\)|(?:\.\s?){3,4})\s*/u;

/** The parts of a folded quotation between marked omissions ("...", "[...]") and marked insertions ("[the council]"). */
export function readQuoteParts(quote: string): QuotePart[] {
  const parts: QuotePart[] = [];
  for (const stretch of quote.replace(/\s*\[(?:sic|!|\?)\]/gu, '').split(omission)) {
    // "[T]he" only changes the case of a letter.
    const pieces = stretch.replace(/\[(\p{L})\](?=\p{L})/gu, '$1').split(/\[[^\]]{0,200}\]/u);
    pieces.forEach((piece, index) => {
      const words = piece.trim();
      if (/[\p{L}\p{N}]/u.test(words)) parts.push({ words, gap: index === 0 ? 'omission' : 'replacement' });
    });
  }
  const last = parts.at(-1);
  // The quoting sentence may end with the quotation, whose own sentence went on.
  if (last !== undefined) parts[parts.length - 1] = { ...last, words: last.words.replace(/[.,;:]+$/u, '') };
  return parts;
}
