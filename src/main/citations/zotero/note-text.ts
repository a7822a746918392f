const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** The words of one of Zotero's notes, which are HTML: paragraphs as lines. */
export function noteText(html: string): string {
  return html
    .replace(/<br\s?\/?>|<\/(?:p|div|li|h[1-6]|blockquote)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (whole, name) => entities[name] ?? whole)
    .replace(/\n{2,}/g, '\n')
    .trim();
}
