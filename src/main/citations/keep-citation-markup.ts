/** Every tag that citeproc's html format opens, to the letter; nothing that an item or a style contains adds to them. */
const openingTags: Readonly<Record<string, string>> = {
  '<i>': 'i',
  '<em>': 'em',
  '<b>': 'b',
  '<sup>': 'sup',
  '<sub>': 'sub',
  '<span style="font-style:normal;">': 'span',
  '<span style="font-variant:small-caps;">': 'span',
  '<span style="font-variant:normal;">': 'span',
  '<span style="font-weight:normal;">': 'span',
  '<span style="text-decoration:none;">': 'span',
  '<span style="text-decoration:underline;">': 'span',
  '<span style="baseline">': 'span',
  '<div class="csl-entry">': 'div',
  '<div class="csl-block">': 'div',
  '<div class="csl-left-margin">': 'div',
  '<div class="csl-right-inline">': 'div',
  '<div class="csl-indent">': 'div',
};

/**
 * Leaves citeproc's own markup in a formatted citation or entry and shows every other "<" as the character it is.
 * citeproc escapes what items contain, so this changes nothing unless that fails somewhere; what it returns is balanced.
 */
export function keepCitationMarkup(html: string): string {
  const open: string[] = [];
  const kept = html.replace(/<[^<>]*>?/g, (piece) => {
    const name = Object.hasOwn(openingTags, piece) ? openingTags[piece] : undefined;
    if (name !== undefined) {
      open.push(name);
      return piece;
    }
    if (open.length > 0 && piece === `</${open.at(-1)}>`) {
      open.pop();
      return piece;
    }
    return piece.replace(/</g, '&#60;').replace(/>/g, '&#62;');
  });
  return (
    kept +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}
