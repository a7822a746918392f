import { inventSentence } from './invented-text';

const types = ['article', 'book', 'inproceedings', 'incollection', 'phdthesis', 'techreport', 'misc'];
const families = ['M{\\"u}ller', "O'Neil", 'van der Berg', 'Чекаленко', '山田', 'García', 'Smith-Jones', 'Nguyễn'];

/** A well-formed BibTeX entry with a dozen fields, the same for the same number; keys are `work0`, `work1` … */
export function inventBibtex(seed: number): string {
  const pick = (list: readonly string[], step: number): string => list[(seed * step) % list.length] ?? '';
  const type = pick(types, 1);
  const container = { article: 'journal', inproceedings: 'booktitle', incollection: 'booktitle' }[type];
  const house = { phdthesis: 'school', techreport: 'institution', misc: 'howpublished' }[type] ?? 'publisher';
  const fields = [
    `author = {${pick(families, 1)}, Ludmila and ${pick(families, 3)}, K. and {Harbour Group ${seed % 9}}}`,
    `title = {{${inventSentence(seed).split(' ', 6).join(' ')}}: a \\emph{study} of ${seed}}`,
    ...(container === undefined ? [] : [`${container} = {Journal of Harbours \\& Tides ${seed % 40}}`]),
    `${house} = {Press ${seed % 30}}`,
    `year = ${1950 + (seed % 70)}`,
    `month = ${pick(['jan', 'mar', 'sep'], 1)}`,
    `volume = {${seed % 90}}`,
    `number = {${seed % 12}}`,
    `pages = {${seed % 500}--${(seed % 500) + 12}}`,
    `doi = {10.5555/harbour.${seed}}`,
    `url = {https://example.org/a_b?work=${seed}&x=%20}`,
    `abstract = {${inventSentence(seed + 1)} ${inventSentence(seed + 2)} Of these ${seed % 100}\\% came back.}`,
    `keywords = {tide, water ${seed % 50}}`,
    `note = {Read in ${1990 + (seed % 30)}}`,
    `timestamp = {2020.01.${(seed % 28) + 1}}`,
    `file = {Full Text:files/${seed}/work.pdf:application/pdf}`,
  ];
  return `@${type}{work${seed},\n  ${fields.join(',\n  ')}\n}\n`;
}

/** The same as BibLaTeX. */
export function inventBiblatex(seed: number): string {
  return inventBibtex(seed)
    .replace(/^@phdthesis/, '@thesis')
    .replace(/^@techreport/, '@report')
    .replace(/^@misc/, '@online')
    .replace(/ {2}year = (\d+),\n {2}month = \w+/, `  date = {$1-0${(seed % 9) + 1}}`)
    .replace('  journal =', '  journaltitle =')
    .replace('  school =', '  institution =');
}

/** A RIS record with lines of all common tags. */
export function inventRis(seed: number): string {
  const lines = [
    `TY  - ${['JOUR', 'BOOK', 'CHAP', 'CONF', 'THES', 'RPRT'][seed % 6]}`,
    `AU  - Müller, Ludmila ${seed % 20}`,
    'AU  - Harbour Group',
    `TI  - ${inventSentence(seed).slice(0, -1)}`,
    `T2  - Journal of Harbours ${seed % 40}`,
    `PY  - ${1950 + (seed % 70)}`,
    `DA  - ${1950 + (seed % 70)}/0${(seed % 9) + 1}//`,
    `VL  - ${seed % 90}`,
    `IS  - ${seed % 12}`,
    `SP  - ${seed % 500}`,
    `EP  - ${(seed % 500) + 12}`,
    `DO  - 10.5555/harbour.${seed}`,
    `UR  - https://example.org/${seed}`,
    `SN  - 1234-${1000 + (seed % 9000)}`,
    `KW  - tide ${seed % 30}`,
    'KW  - water',
    `AB  - ${inventSentence(seed + 1)}`,
    `N1  - Read in ${1990 + (seed % 30)}`,
    `L1  - file:///papers/${seed}.pdf`,
    `C1  - own ${seed}`,
    'ER  - ',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** What people and programs do to a file over the years; each leaves it readable to a person. */
export const uglyEntries: readonly ((entry: string, seed: number) => string)[] = [
  (entry) => entry.replace(/\n\}\n$/, '\n'),
  (entry) => entry.replace('},\n  volume', '}},\n  volume'),
  (entry) => entry.replace(/title = \{\{/, 'title = {{{'),
  (entry) => entry.replace(/^@(\w+)\{\w+,/, '@$1{,'),
  (entry) => entry.replace(/^@(\w+)\{\w+,/, '@$1{work0,'),
  (entry) => entry.replace(/^@(\w+)\{(\w+),/, '@$1{$2'),
  (entry) => entry.replace(/^@(\w+)\{(\w+),/, '@$1{my key: $2, '),
  (entry) => entry.replace('},\n  number', '}\n  number'),
  (entry) => entry.replace(/note = \{([^}]*)\}/, 'note = "$1 with "quotes" inside"'),
  (entry) => entry.replace(/doi = \{/, 'DOI = {https://doi.org/'),
  (entry) => entry.replaceAll('\n', '\r\n'),
  (entry) => entry.replace(/volume = \{(\d+)\}/, 'volume = vol$1'),
  (entry) => entry.replace('50', '50% of'),
  (entry) => entry.replace(/year = (\d+)/, 'year = {c. $1?}'),
  (entry) => entry.replace(/ and \{/, ' and others and {'),
  (entry) => `some words of the owner, { and } and @ home\n${entry}`,
  (entry) => `%${entry.split('\n', 1)[0]}\n${entry}`,
  (entry) => entry.replace(/\n/g, ' '),
  (entry) => entry.replace(/abstract = \{/, 'abstract = {\\begin{itemize} \\unknown{x} $a_{i'),
  (entry) => entry.replace(/^@(\w+)\{/, (_, type: string) => `  @${type.toUpperCase()} {`),
  (entry, seed) =>
    `@string{s${seed} = "Press " # {${seed}}}\n${entry.replace(/publisher = \{[^}]*\}/, `publisher = s${seed}`)}`,
  (entry) => entry.replace(/^@(\w+)\{([\s\S]*)\}\n$/, '@$1($2)\n'),
  (entry) => entry.replace(/url = \{[^}]*\}/, 'url = {\\url{https://example.org/\\%7Ea\\_b}}'),
  (entry) => `@comment{jabref-entrytype: x: req[] opt[]}\n@preamble{"\\newcommand{\\x}{y}"}\n${entry}`,
];
