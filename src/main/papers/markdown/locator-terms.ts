/** A CSL locator label with how it is written before a number: the form for one, for several, and other forms read. */
interface LocatorTerm {
  readonly label: string;
  readonly one: string;
  readonly several: string;
  readonly others: readonly string[];
}

// The English terms are those of the CSL locale en-US, as pandoc reads them; the rest is Ukrainian.
const terms: readonly LocatorTerm[] = [
  { label: 'book', one: 'bk.', several: 'bks.', others: ['book', 'books', 'кн.'] },
  { label: 'chapter', one: 'chap.', several: 'chaps.', others: ['chapter', 'chapters', 'ch.', 'розд.', 'розділ'] },
  { label: 'column', one: 'col.', several: 'cols.', others: ['column', 'columns', 'стб.'] },
  { label: 'figure', one: 'fig.', several: 'figs.', others: ['figure', 'figures', 'рис.'] },
  { label: 'folio', one: 'fol.', several: 'fols.', others: ['folio', 'folios', 'арк.'] },
  { label: 'issue', one: 'no.', several: 'nos.', others: ['number', 'numbers', 'issue', 'issues', 'вип.', '№'] },
  { label: 'line', one: 'l.', several: 'll.', others: ['line', 'lines', 'рядок'] },
  { label: 'note', one: 'n.', several: 'nn.', others: ['note', 'notes', 'прим.'] },
  { label: 'opus', one: 'op.', several: 'opp.', others: ['opus', 'opera'] },
  { label: 'page', one: 'p.', several: 'pp.', others: ['page', 'pages', 'с.', 'стор.'] },
  {
    label: 'paragraph',
    one: 'para.',
    several: 'paras.',
    others: ['paragraph', 'paragraphs', 'par.', 'pars.', '¶', '¶¶', 'абз.', 'п.'],
  },
  { label: 'part', one: 'pt.', several: 'pts.', others: ['part', 'parts', 'ч.'] },
  { label: 'section', one: 'sec.', several: 'secs.', others: ['section', 'sections', 'sect.', '§', '§§'] },
  { label: 'sub verbo', one: 's.v.', several: 's.vv.', others: ['sub verbo', 'sub verbis'] },
  { label: 'table', one: 'tbl.', several: 'tbls.', others: ['table', 'tables', 'табл.'] },
  { label: 'verse', one: 'v.', several: 'vv.', others: ['verse', 'verses'] },
  { label: 'volume', one: 'vol.', several: 'vols.', others: ['volume', 'volumes', 'т.'] },
];

const labels = new Map(
  terms.flatMap(({ label, one, several, others }) => [one, several, ...others].map((term) => [term, label] as const)),
);

const escaped = [...labels.keys()]
  .sort((a, b) => b.length - a.length)
  .map((term) => term.replace(/[.]/g, '\\.'))
  .join('|');
const termPattern = new RegExp(`^(${escaped})(?![\\p{L}])\\s*`, 'iu');

/** The term that a text begins with: its CSL label and its length with the white space after it. */
export function readLocatorTerm(text: string): { readonly label: string; readonly length: number } | undefined {
  const [whole, term = ''] = termPattern.exec(text) ?? [];
  const label = labels.get(term) ?? labels.get(term.toLowerCase());
  return whole === undefined || label === undefined ? undefined : { label, length: whole.length };
}

/** How a label is written before a locator; undefined for labels that have no term here. */
export function locatorTerm(label: string, locator: string): string | undefined {
  const term = terms.find((candidate) => candidate.label === label);
  return /[-–—,&]/.test(locator) ? term?.several : term?.one;
}
