const labels =
  'thesis|chapter|section|part|article|paragraph|para|clause|page|pages|pp|figure|fig|table|volume|vol|line|room|flight|version|resolution|point|item|step|note|footnote|verse|psalm|number|nos?|nr|№|n°|§|#|act|scene|phase|channel|highway|route|теза|розділ|частина|частини|стаття|статті|ст|пункт|пункту|п|с|стор|сторінка|сторінці|таблиця|рис|том|підпункт|kapitel|abschnitt|artikel|absatz|seite|teil|band|chapitre|partie|tome|article';
const labelBefore = new RegExp(String.raw`(?:^|[^\p{L}])(?:${labels})\.?[\s\u00a0]*$`, 'u');

// No list of reference marks or run of list marks is longer.
const reach = 64;

/** Whether the word before a number makes it a name: "Resolution 1973", "№ 1963/14". */
export function hasLabelBefore(text: string, start: number): boolean {
  return labelBefore.test(text.slice(Math.max(0, start - 24), start).toLowerCase());
}

/** Whether a number at `start` of a text names a thing ("Thesis 3", "[5]", "(2)", "1)", "Fukushima-1") rather than counting any. */
export function isLabel(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  if (hasLabelBefore(text, start)) return true;
  if (/\[[\d\s,;–-]*$/u.test(before) && /^[\d\s,;–-]*\]/u.test(after)) return true;
  if (/\($/u.test(before) && /^\)/u.test(after)) return true;
  // A list marker: "1) …", "2. …" where the sentence begins.
  if (start < reach && /^[\s#>*•-]*\(?$/u.test(before) && /^[.)]\s/u.test(after)) return true;
  if (/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][-–]?$/u.test(before) || /\d[.:/]$/u.test(before))
    return true;
  return /^(?:st|nd|rd|th|er|e|ère|º|-(?:й|го|ї|та|те|му|th))(?!\p{L})/u.test(after) || /^[:/]\d/u.test(after);
}
