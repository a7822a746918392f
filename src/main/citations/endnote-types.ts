/** EndNote's reference types: CSL's type, the name, and the number of its XML; the first of a CSL type is the one written. */
const pairs: readonly (readonly [csl: string, name: string, number: number])[] = [
  ['article-journal', 'Journal Article', 17],
  ['article-magazine', 'Magazine Article', 19],
  ['article-newspaper', 'Newspaper Article', 23],
  ['article-journal', 'Electronic Article', 43],
  ['book', 'Book', 6],
  ['book', 'Edited Book', 28],
  ['book', 'Electronic Book', 44],
  ['book', 'Classical Work', 49],
  ['book', 'Serial', 57],
  ['chapter', 'Book Section', 5],
  ['chapter', 'Electronic Book Section', 60],
  ['paper-conference', 'Conference Paper', 47],
  ['paper-conference', 'Conference Proceedings', 10],
  ['thesis', 'Thesis', 32],
  ['report', 'Report', 27],
  ['report', 'Government Document', 46],
  ['webpage', 'Web Page', 12],
  ['post-weblog', 'Blog', 56],
  ['webpage', 'Online Multimedia', 48],
  ['dataset', 'Dataset', 59],
  ['dataset', 'Aggregated Database', 55],
  ['dataset', 'Online Database', 45],
  ['software', 'Computer Program', 9],
  ['patent', 'Patent', 25],
  ['legislation', 'Statute', 31],
  ['bill', 'Bill', 4],
  ['legal_case', 'Case', 7],
  ['hearing', 'Hearing', 14],
  ['regulation', 'Legal Rule or Regulation', 50],
  ['manuscript', 'Manuscript', 36],
  ['manuscript', 'Unpublished Work', 34],
  ['manuscript', 'Ancient Text', 51],
  ['map', 'Map', 20],
  ['motion_picture', 'Film or Broadcast', 21],
  ['motion_picture', 'Audiovisual Material', 3],
  ['song', 'Music', 61],
  ['graphic', 'Artwork', 2],
  ['figure', 'Figure', 37],
  ['figure', 'Chart or Table', 38],
  ['figure', 'Equation', 39],
  ['entry-encyclopedia', 'Encyclopedia', 53],
  ['entry-dictionary', 'Dictionary', 52],
  ['personal_communication', 'Personal Communication', 26],
  ['standard', 'Standard', 58],
  ['pamphlet', 'Pamphlet', 24],
  ['document', 'Generic', 13],
];

const byName = new Map(pairs.map(([csl, name]) => [name.toLowerCase(), csl]));
const byNumber = new Map(pairs.map(([csl, , number]) => [number, csl]));
const ofCsl = new Map([...pairs].reverse().map(([csl, name, number]) => [csl, { name, number }]));

/** CSL's type for a name or a number of EndNote's. */
export function endnoteTypeOf(said: string): string {
  return byName.get(said.trim().toLowerCase()) ?? byNumber.get(Number(said)) ?? 'document';
}

export function endnoteTypeFor(csl: string): { readonly name: string; readonly number: number } {
  return ofCsl.get(csl) ?? { name: 'Generic', number: 13 };
}
