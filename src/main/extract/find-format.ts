import { Failure } from '../../contract/result';
import type { DocumentFormat } from '../../contract/sources';
import { findZipFormat } from './find-zip-format';
import { looksLikeHtml, looksLikeMhtml, readBeginning } from './html/looks-like-html';
import { refuseUnreadable } from './refuse-unreadable';

const byEnding: Readonly<Record<string, DocumentFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  mht: 'mhtml',
  mhtml: 'mhtml',
  bib: 'bibtex',
  bibtex: 'bibtex',
  ris: 'ris',
  json: 'csl-json',
  nbib: 'nbib',
  enw: 'enw',
  cff: 'cff',
  rdf: 'zotero-rdf',
  txt: 'text',
};

/**
 * Formats that are told by their first bytes and read as bytes; undefined for everything that is text.
 * @throws Failure 'unsupported' for a known format that cannot be read, with its name and the way out; 'invalid-input' for
 *   an archive that is damaged.
 */
export function findBinaryFormat(
  bytes: Uint8Array,
  fileName: string,
): 'pdf' | 'docx' | 'epub' | 'odt' | 'html' | 'mhtml' | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/%PDF-\d/.test(beginning)) return 'pdf';
  if (beginning.startsWith('PK\x03\x04') || beginning.startsWith('PK\x05\x06')) return findZipFormat(bytes, fileName);
  refuseUnreadable(bytes, fileName);
  const text = readBeginning(bytes);
  if (looksLikeMhtml(text)) return 'mhtml';
  const ending = endingOf(fileName);
  // Markdown may begin with HTML.
  const isHtml = looksLikeHtml(text, ending === 'md' || ending === 'markdown');
  return isHtml || (byEnding[ending] === 'html' && /<[a-z]/i.test(text)) ? 'html' : undefined;
}

/**
 * The format by what the text says, then by the file's name: a name alone is often wrong.
 * @throws Failure 'unsupported' for XML of a kind that cannot be read: its markup would stand among the words.
 */
export function findTextFormat(text: string, fileName: string): DocumentFormat {
  const beginning = text.slice(0, 4096).trimStart();
  const firstLine = beginning.split('\n', 1)[0] ?? '';
  if (/^TY {1,2}- /m.test(beginning) && /^(TY {1,2}- |\s*$|\d+\.$)/.test(firstLine)) return 'ris';
  if (/^PMID ?- ?\d/m.test(beginning) && /^(?:PMID|OWN|STAT)\s?- /.test(firstLine)) return 'nbib';
  if (/^%0 \p{L}/mu.test(beginning) && firstLine.startsWith('%')) return 'enw';
  if (/^(?:#[^\n]*\n|---\n|\s)*(?:[a-z-]+:[^\n]*\n)*cff-version\s*:/.test(beginning)) return 'cff';
  if (/<rdf:RDF\b/.test(beginning)) return 'zotero-rdf';
  if (/<records?\b/.test(beginning) && /^<(?:\?xml|xml|records?)\b/.test(beginning)) return 'endnote-xml';
  if (/^[[{]/.test(beginning)) {
    if (isBetterBibtexJson(text)) return 'better-bibtex-json';
    if (isCslJson(text)) return 'csl-json';
  }
  if (/^(?:%[^\n]*\n|\s)*@[a-z]+\s*[{(]/i.test(beginning)) return 'bibtex';
  const ending = endingOf(fileName);
  if (/^<\?xml\s/.test(beginning) && byEnding[ending] !== 'text' && byEnding[ending] !== 'markdown') {
    throw new Failure(
      'unsupported',
      `"${fileName}" is XML of a kind that Citewright cannot read. Of XML it reads EndNote libraries, Zotero RDF and XHTML pages; export the text as one of the other formats.`,
    );
  }
  // A .json file that is no CSL-JSON is still handed to its reader, which says what is wrong with it.
  return byEnding[ending] ?? 'text';
}

function endingOf(fileName: string): string {
  return /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function isCslJson(text: string): boolean {
  const head = text.slice(0, 65_536);
  return /"(?:type|title)"\s*:/.test(head) && /"(?:id|citation-key)"\s*:/.test(head);
}

function isBetterBibtexJson(text: string): boolean {
  const head = text.slice(0, 65_536);
  return /"label"\s*:\s*"BetterBibTeX JSON"/.test(head) || (/"itemType"\s*:/.test(head) && /"items"\s*:/.test(head));
}
