/** Escapes the characters that mean something anywhere in a line. */
export function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<>@^~|&{}#$]/g, '\\$&')
    .replace(/-(?=-)/g, '\\-')
    .replace(/[-!]$/, '\\$&')
    .replace(/^[(:]/, '\\$&')
    .replace(/\t/g, '&#9;');
}

/**
 * Makes composed lines safe at their borders: white space there is kept by entities, and what would begin a list, a
 * heading or a rule is escaped.
 */
export function protectLines(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s+|\s+$/gu, (spaces) => [...spaces].map((space) => `&#${space.codePointAt(0)};`).join(''))
        .replace(/^[+=%:-]/, '\\$&')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .join('\n');
}
