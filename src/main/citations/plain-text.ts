const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** The text of formatted HTML: tags gone, entities read, entries' blocks separated by a space. */
export function plainText(html: string): string {
  return html
    .replace(/<\/div>\s*<div[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
      code === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number(code)),
    )
    .replace(/[ \n\t]+/g, ' ')
    .trim();
}
