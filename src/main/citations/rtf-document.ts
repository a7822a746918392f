import type { Bibliography } from './csl-engine';

/** Half an inch in twentieths of a point. */
const indent = 720;

/** A bibliography in citeproc's rtf format as a document of its own, in pure ASCII. */
export function rtfDocument({ entries, hasHangingIndent, hasLabels }: Bibliography): string {
  const isHanging = hasHangingIndent || hasLabels;
  const paragraph = isHanging ? `\\pard\\li${indent}\\fi-${indent}\\tx${indent}\\sa120 ` : '\\pard\\sa120 ';
  const body = entries.map(({ text }) => `${paragraph}${ascii(text.trim())}\\par\n`).join('');
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\n\\f0\\fs24\n${body}}\n`;
}

/** RTF counts a character above 32,767 as a negative number, and takes nothing but ASCII letter by letter. */
function ascii(text: string): string {
  return text
    .replace(/[\u0080-\uffff]/g, (character) => `\\uc0\\u${character.charCodeAt(0)}{}`)
    .replace(/\\u(\d+)/g, (whole, code) => (Number(code) > 32_767 ? `\\u${Number(code) - 65_536}` : whole));
}
