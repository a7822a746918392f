/**
 * What a spreadsheet takes for a formula or a command: a cell that begins with = + - @, their full-width forms too, after any blanks, invisible
 * characters and apostrophes; or with a tab or a line end (owasp.org/www-community/attacks/CSV_Injection). A minus alone would do harm in
 * few programs, but "-1+cmd" does, so that negative numbers are no exception.
 */
const risky = /^'*(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** The words of a cell with an apostrophe before them where a spreadsheet would do something with them. */
export function neutralCell(words: string): string {
  return risky.test(words) ? `'${words}` : words;
}

/** The words of a cell again: takes away the apostrophe that `neutralCell` put there, and no other. */
export function wordsOfCell(cell: string): string {
  return cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell;
}

/** Tags in one cell; one that holds a mark which parts them has a backslash before it. */
export function joinTags(tags: readonly string[]): string {
  return tags.map((tag) => tag.replace(/\\(?=[\\;|]|$)|[;|]/g, '\\$&')).join('; ');
}

/** Tags of one cell, parted by semicolons or upright lines. */
export function splitTags(cell: string): string[] {
  return (cell.match(/(?:\\[\\;|]|[^;|])+/g) ?? []).map((tag) => tag.replace(/\\([\\;|])/g, '$1'));
}
