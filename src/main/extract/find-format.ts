import type { DocumentFormat } from '../../contract/sources';

const byEnding: Readonly<Record<string, DocumentFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  bib: 'bibtex',
  ris: 'ris',
  json: 'csl-json',
  txt: 'text',
};

/** The format by what the text says, then by the file's name: a name alone is often wrong. */
export function findFormat(text: string, fileName: string): DocumentFormat {
  const beginning = text.slice(0, 4096).trimStart();
  if (/^TY {2}- /m.test(beginning) && /^(TY {2}- |\s*$|\d+\.$)/.test(beginning.split('\n', 1)[0] ?? '')) return 'ris';
  if (/^[[{]/.test(beginning) && isCslJson(text)) return 'csl-json';
  if (/^(?:%[^\n]*\n|\s)*@[a-z]+\s*[{(]/i.test(beginning)) return 'bibtex';
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = byEnding[ending];
  // A .json file that is no CSL-JSON is still handed to its reader, which says what is wrong with it.
  return named ?? 'text';
}

function isCslJson(text: string): boolean {
  return /"(?:type|title)"\s*:/.test(text.slice(0, 65_536)) && /"(?:id|citation-key)"\s*:/.test(text.slice(0, 65_536));
}
