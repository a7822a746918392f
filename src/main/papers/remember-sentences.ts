import type { SplitSentences, TextSpan } from './services';

// Paragraphs of a long paper; most of them are the same from one save to the next.
const mostTexts = 2000;

/** Splits each text once for as long as it is among the last ones used: a save then costs what was changed. */
export function rememberSentences(splitSentences: SplitSentences): SplitSentences {
  const known = new Map<string, readonly TextSpan[]>();
  return (text) => {
    const spans = known.get(text) ?? splitSentences(text);
    // Deleted and set again, so that the map stays in the order of last use.
    known.delete(text);
    known.set(text, spans);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size > mostTexts) known.delete(oldest);
    return spans;
  };
}
