import type { CslName } from '../../contract/csl';
import { latexText } from './latex-text';

/** A list of names as BibTeX has it: "von Last, Jr, First and {Literal Name}". */
export function bibtexNames(names: readonly CslName[]): string {
  return names
    .map(bibtexName)
    .filter((name) => name !== '')
    .join(' and ');
}

function bibtexName(name: CslName): string {
  if (name.literal !== undefined || name.family === undefined) {
    const literal = latexText(name.literal ?? name.given ?? '');
    return literal === '' ? '' : `{${literal}}`;
  }
  const particles = [name['dropping-particle'], name['non-dropping-particle']].filter(isFilled).join(' ');
  // BibTeX takes lower-case words for particles, and only those.
  const hasParticle = /^\p{Ll}/u.test(particles);
  const family = hasParticle || particles === '' ? name.family : `${particles} ${name.family}`;
  const last = [hasParticle ? latexText(particles) : '', protectedPart(family)].filter(isFilled).join(' ');
  if (!isFilled(name.given) && !isFilled(name.suffix)) {
    return /\s/.test(family) && !hasParticle ? `{${latexText(family)}}` : last;
  }
  const parts = [last, isFilled(name.suffix) ? protectedPart(name.suffix) : '', protectedPart(name.given ?? '')];
  return (isFilled(name.suffix) ? parts : [parts[0], parts[2]]).join(', ');
}

/** Braces where a part would otherwise be read as several. */
function protectedPart(part: string): string {
  const text = latexText(part);
  const isSplit = /,|\band\b/i.test(part) || /^\p{Ll}\S*\s/u.test(part);
  return isSplit && text !== '' ? `{${text}}` : text;
}

function isFilled(part: string | undefined): part is string {
  return part !== undefined && part !== '';
}
