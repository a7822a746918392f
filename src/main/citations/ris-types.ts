/** CSL types and the reference types of RIS that stand for them; the first of several is the one written. */
const pairs: readonly (readonly [csl: string, ...ris: string[]])[] = [
  ['article-journal', 'JOUR', 'JFULL', 'EJOUR', 'ABST', 'INPR'],
  ['article-magazine', 'MGZN'],
  ['article-newspaper', 'NEWS'],
  ['article', 'PREP'],
  ['book', 'BOOK', 'EBOOK', 'EDBOOK', 'ANCIENT', 'CLSWK'],
  ['chapter', 'CHAP', 'ECHAP'],
  ['paper-conference', 'CPAPER', 'CONF'],
  ['thesis', 'THES'],
  ['report', 'RPRT', 'GOVDOC', 'UNPB'],
  ['webpage', 'ELEC', 'WEB'],
  ['post-weblog', 'BLOG'],
  ['dataset', 'DATA', 'AGGR'],
  ['software', 'COMP'],
  ['patent', 'PAT'],
  ['legislation', 'STAT'],
  ['bill', 'BILL'],
  ['legal_case', 'CASE'],
  ['hearing', 'HEAR'],
  ['manuscript', 'MANSCPT'],
  ['map', 'MAP'],
  ['motion_picture', 'MPCT', 'VIDEO', 'ADVS'],
  ['song', 'SOUND', 'MUSIC'],
  ['graphic', 'ART', 'FIGURE', 'CHART'],
  ['entry-encyclopedia', 'ENCYC'],
  ['entry-dictionary', 'DICT'],
  ['personal_communication', 'PCOMM', 'ICOMM'],
  ['speech', 'SLIDE'],
  ['standard', 'STAND'],
  ['document', 'GEN', 'PAMP', 'SER', 'UNBILL'],
];

const toCsl = new Map(pairs.flatMap(([csl, ...ris]) => ris.map((type): [string, string] => [type, csl])));
const toRis = new Map(pairs.map(([csl, ris = 'GEN']): [string, string] => [csl, ris]));

export function cslTypeOfRis(type: string): string {
  return toCsl.get(type.toUpperCase()) ?? 'document';
}

export function risTypeOfCsl(type: string): string {
  return toRis.get(type) ?? 'GEN';
}
