const kept = /^<\/?(?:i|b|sup|sub)>$/;

/** A line of text out of what services write: their tags gone but those that CSL has, white space as one space. */
export function cleanText(text: string): string {
  return text
    .replace(/<(?:jats:)?title>[^<>]*<\/(?:jats:)?title>/gi, ' ')
    .replace(/<(\/?)(?:jats:)?(?:italic|em)>/gi, '<$1i>')
    .replace(/<(\/?)(?:jats:)?(?:bold|strong)>/gi, '<$1b>')
    .replace(/<(\/?)jats:(sup|sub)>/gi, '<$1$2>')
    .replace(/<[^<>]{0,500}>/g, (tag) => (kept.test(tag) ? tag : ''))
    .replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[name as 'amp' | 'lt' | 'gt'])
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same without any markup: names and abstracts have none. */
export function plainLine(text: string): string {
  return cleanText(text).replace(/<\/?(?:i|b|sup|sub)>/g, '');
}
