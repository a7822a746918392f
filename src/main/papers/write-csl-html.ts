import type { CslEntryRuns, CslLook, CslRun } from './csl-runs';
import { escapeHtml } from './escape-html';

/** HTML with i, b, sup, sub and styled span only, everything else escaped. */
export function writeCslHtml(runs: readonly CslRun[]): string {
  return runs
    .map(({ text, look }) => tagsOf(look).reduceRight((inner, [open, close]) => open + inner + close, escapeHtml(text)))
    .join('');
}

/** The same for an entry, its label first. */
export function writeEntryHtml({ label, body }: CslEntryRuns): string {
  return label.length === 0 ? writeCslHtml(body) : `${writeCslHtml(label)} ${writeCslHtml(body)}`;
}

function tagsOf(look: CslLook): (readonly [string, string])[] {
  const tags: (readonly [string, string])[] = [];
  if (look.isItalic) tags.push(['<i>', '</i>']);
  if (look.isBold) tags.push(['<b>', '</b>']);
  if (look.isSmallCaps) tags.push(['<span style="font-variant:small-caps">', '</span>']);
  if (look.isUnderlined) tags.push(['<span style="text-decoration:underline">', '</span>']);
  if (look.position === 'superscript') tags.push(['<sup>', '</sup>']);
  if (look.position === 'subscript') tags.push(['<sub>', '</sub>']);
  return tags;
}
