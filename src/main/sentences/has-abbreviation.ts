// Never end a sentence: something always follows them.
const leading = new Set(
  'mr mrs ms mx dr prof st mt gen col capt cmdr lt maj sgt rev hon gov sen rep pres amb fr sr sra srta mme mlle messrs e.g i.e eg ie cf viz vs resp approx bzw z.b d.h u.a ggf vgl p.ex hr hrn fig figs eq eqs ed eds trans art arts para paras ch chap sec sect'.split(
    ' ',
  ),
);
// Only before a number: "No. 5", "pp. 3-7", "Nov. 16".
const beforeNumber = new Set(
  'no nos nr vol vols p pp pt fol n nn ca c circa s bd jan feb febr mar apr jun jul aug sep sept oct nov dec okt dez janv févr avr juil déc tel ext rd'.split(
    ' ',
  ),
);
// May end a sentence: they do unless what follows shows otherwise.
const either = new Set(
  'etc al inc ltd co corp llc jr sr bros univ dept est assn ave blvd rd a.m p.m am pm u.s u.k u.n e.u u.s.a d.c ph.d m.d b.a m.a b.c a.d usw p.m'.split(
    ' ',
  ),
);
// Words that open a sentence and seldom continue a name.
const openers = new Set(
  'a an the this that these those it he she they we you i in on at by for from to of as if when while since after before during with without but and or so yet however moreover therefore thus then there here his her its their our my your what who why how where which according although though because some many most each every all both no not one two three another other such'.split(
    ' ',
  ),
);

/**
 * Whether the full stop that ends `left` belongs to an abbreviation or initial, so that the sentence goes on with `rest`. For text in
 * Latin script; in Cyrillic only initials before a name and marks of
 * pages and the like before a number count, since "р." and "м." end Ukrainian sentences as often as not.
 */
export function hasAbbreviation(left: string, rest: string): boolean {
  const token = /([\p{L}\p{M}.]+)\.\s*$/u.exec(left)?.[1];
  if (token === undefined) return false;
  const nextWord = /^["“„«(]?([\p{L}\p{M}]+)/u.exec(rest)?.[1] ?? '';
  const opensSentence = openers.has(nextWord.toLowerCase());
  if (isInitial(token))
    return (
      nextWord !== '' &&
      !opensSentence &&
      !/\b(?:vitamin|plan|group|class|type|part|option|point)\s+\p{Lu}\.\s*$/iu.test(left)
    );
  if (/^(?:с|сс|стор|ст|рис|табл|гл|т|п|пп|див|кн|вип)$/u.test(token)) return /^\d/u.test(rest);
  if (!/^[\p{Script=Latin}\p{M}.]+$/u.test(token)) return false;
  const word = token.toLowerCase();
  // "the Pt. was no. Then": an abbreviation is not taken for one where it is a word that ends the sentence.
  if (beforeNumber.has(word)) return /^[\d#(]/u.test(rest) && !(word === 'no' && /[.!?,]\s*no\.\s*$/iu.test(left));
  if (leading.has(word)) return true;
  if (either.has(word) || isDotted(token))
    return (
      /^[\d(\p{Ll},;]/u.test(rest) ||
      (isDotted(token) && /^\p{Lu}/u.test(rest) && !opensSentence && nextWord.length > 1)
    );
  return false;
}

function isInitial(token: string): boolean {
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(token) && !/^U\.[SKN]$|^E\.U$|^D\.C$/u.test(token);
}

function isDotted(token: string): boolean {
  return /^\p{L}(?:\.\p{L})+$/u.test(token);
}
