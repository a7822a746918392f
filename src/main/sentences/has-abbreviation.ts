// Never end a sentence: something always follows them.
const leading = new Set(
  'mr mrs ms mx dr prof st mt gen col capt cmdr lt maj sgt rev hon gov sen rep pres amb fr sr sra srta mme mlle messrs e.g i.e eg ie cf viz v vs resp approx bzw z.b d.h u.a ggf vgl p.ex hr hrn fig figs eq eqs ed eds trans art arts para paras ch chap sec sect wm thos chas cpl pvt sgts det insp supt atty messrs assoc adm brig'.split(
    ' ',
  ),
);
// Only before a number: "No. 5", "pp. 3-7", "Nov. 16".
const beforeNumber = new Set(
  'no nos nr vol vols p pp pt fol n nn ca c circa s bd jan feb febr mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri okt dez janv févr avr juil déc tel ext rd op'.split(
    ' ',
  ),
);
// May end a sentence: they do unless what follows shows otherwise.
const either = new Set(
  'etc al inc ltd co corp llc jr sr bros univ dept est assn ave blvd rd a.m p.m am pm u.s u.k u.n e.u u.s.a d.c ph.d m.d b.a m.a b.c a.d usw p.m'.split(
    ' ',
  ),
);
// In Cyrillic, before a name: "проф. Лисенко", "фонд ім. Бойка", "на вул. Городоцькій".
const cyrillicLeading = new Set(
  'проф акад доц ім вул просп пров бульв пл гол зав заст ред упоряд напр св преп архиєп митр ген полк кап лейт пп гр тов т.зв т.з див пор ул им'.split(
    ' ',
  ),
);
// "(ісп. Juventudes Socialistas)": the language of the words that follow.
const beforeForeignWords =
  /\((?:від[\s\u00a0])?(?:англ|араб|болг|гр|грец|груз|давньогр|ісп|італ|кит|лат|нім|перс|пол|польськ|порт|рос|рум|тур|угор|укр|фр|франц|хорв|чес|чеськ|яп|япон)\.\s*$/u;
// "У м. Львові", "із с. Моринці", "за словами п. Коваленка": the noun before a name, not the metres or seconds behind a number.
const nounBeforeName = /\p{L}[\s\u00a0]+(?:м|с|смт|р|оз|о|п|г|х)\.\s*$/iu;
// "У 1932 р. Академію …": a year alone is no sentence.
const onlyYear =
  /^\s*(?:(?:у|в|з|із|до|від|після|на|протягом|упродовж|станом на|навесні|влітку|восени|взимку|ще|уже)[\s\u00a0]+){0,2}(?:\d{1,2}[\s\u00a0]\p{L}+\.?[\s\u00a0])?\d{4}(?:[-–]\d{4})?[\s\u00a0]*рр?\.\s*$/iu;
// Words that open a sentence and seldom continue a name.
const openers = new Set(
  'a an the this that these those it he she they we you i in on at by for from to of as if when while since after before during with without but and or so yet however moreover therefore thus then there here his her its their our my your what who why how where which according although though because some many most each every all both no not one two three another other such'.split(
    ' ',
  ),
);

/**
 * Whether the full stop that ends `left` belongs to an abbreviation or initial, so that the sentence goes on with `rest`. For text in
 * Latin script; in Cyrillic only initials and titles before a name and marks of pages and the like before a number count, since "р." and "м." end Ukrainian sentences as often as not.
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
  if (/^\p{Script=Cyrillic}/u.test(token)) {
    // "Від 21 грудня 2016 р. № 991" names one act.
    if (/^(?:р|рр)$/u.test(token) && /^№/u.test(rest)) return true;
    if (onlyYear.test(left) || beforeForeignWords.test(left.slice(-24))) return true;
    if (/^(?:с|сс|стор|ст|рис|мал|табл|гл|т|п|пп|див|кн|вип)$/u.test(token) && /^\d/u.test(rest)) return true;
    const isBeforeName = /^["“„«]?\p{Lu}/u.test(rest);
    return isBeforeName && (cyrillicLeading.has(token.toLowerCase()) || nounBeforeName.test(left.slice(-24)));
  }
  if (!/^[\p{Script=Latin}\p{M}.]+$/u.test(token)) return false;
  const word = token.toLowerCase();
  // "Ft. Worth" is a fort, "ten ft." are feet.
  if (token === 'Ft') return /^\p{Lu}/u.test(rest);
  // "the Pt. was no. Then": an abbreviation is not taken for one where it is a word that ends the sentence.
  if (beforeNumber.has(word)) return /^[\d#(]/u.test(rest) && !(word === 'no' && /[.!?,]\s*no\.\s*$/iu.test(left));
  // "App. B": an appendix has a letter or number, and the app on the phone ends its sentence.
  if (word === 'app' || word === 'apps')
    return /^(?:\p{Lu}|[IVX]{1,5}|\d{1,3})(?!\p{L})/u.test(rest) && nextWord !== 'I' && nextWord !== 'A';
  if (leading.has(word)) return true;
  if (either.has(word) || isDotted(token))
    return (
      /^[\d([\p{Ll},;]/u.test(rest) ||
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
