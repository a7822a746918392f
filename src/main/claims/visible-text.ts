interface Placed {
  readonly start: number;
  readonly end: number;
}

/** A text as people see it, with the way back to the text as it is. */
export interface VisibleText {
  readonly visible: string;
  /** What was found in `visible`, at its places in the text as it is. */
  toOriginal<Found extends Placed>(found: Found): Found;
}

// Soft hyphens, zero-width characters, word joiners, directional marks and variation selectors: nobody sees them in a number or name.
const invisible = String.raw`\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]`;
const anyInvisible = new RegExp(invisible, 'u');

/** Leaves out the invisible characters of a text and makes full-width digits ASCII. */
export function visibleText(text: string): VisibleText {
  if (!anyInvisible.test(text)) return { visible: asciiDigits(text), toOriginal: (found) => found };
  const places: number[] = [];
  const seen: string[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp(`${invisible}|$`, 'gu'))) {
    for (let at = from; at < match.index; at++) places.push(at);
    seen.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return {
    visible: asciiDigits(seen.join('')),
    toOriginal: (found) => ({
      ...found,
      start: places[found.start] ?? text.length,
      end: (places[found.end - 1] ?? -1) + 1,
    }),
  };
}

/** Place for place, so that offsets stay. */
function asciiDigits(text: string): string {
  return /[０-９]/u.test(text)
    ? text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    : text;
}
