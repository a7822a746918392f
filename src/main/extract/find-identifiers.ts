/** Identifiers of works named in a text, each once, in the order of their first mention. */
export interface Identifiers {
  /** In lower case, without "doi:" or an address before it. */
  readonly dois: readonly string[];
  /** Thirteen digits, checked. */
  readonly isbns: readonly string[];
  /** "2101.00001" or "hep-th/9901001", without the number of the version. */
  readonly arxivIds: readonly string[];
}

// Longer ones exist in theory only, and a text without spaces is no identifier.
const longestDoi = 200;
const doiPattern = /\b10\.\d{4,9}(?:\.\d{1,9})*\/[^\s"<>]{1,250}/gu;
const isbnPattern =
  /(?<![\p{L}\p{N}-])(?:97[89][-\u2010-\u2015 ]?)?\d(?:[-\u2010-\u2015 ]?\d){8}[-\u2010-\u2015 ]?[\dXx](?![\p{L}\p{N}])/gu;
const isbnLabel = /ISBN(?:-1[03])?[^\p{L}\p{N}]{0,4}(?:1[03])?[^\p{L}\p{N}]{0,4}$/iu;
const newArxiv = /(?:arxiv[:.]\s?|arxiv\.org\/(?:abs|pdf|html)\/|10\.48550\/arxiv\.)(\d{4}\.\d{4,5})(?:v\d+)?(?!\d)/giu;
const oldArxiv =
  /(?:arxiv:\s?|arxiv\.org\/(?:abs|pdf)\/|10\.48550\/arxiv\.)([a-z]{2,}(?:-[a-z]{2,})?(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?!\d)/giu;

/**
 * Finds DOIs, ISBNs and arXiv numbers. An ISBN-10 needs the word before it, since any ten digits in eleven cases pass its
 * check; one of thirteen digits needs none.
 */
export function findIdentifiers(text: string): Identifiers {
  const dois = [...text.matchAll(doiPattern)].map(([found]) => readDoi(found)).filter((doi) => doi !== undefined);
  const isbns: string[] = [];
  for (const match of text.matchAll(isbnPattern)) {
    const isbn = readIsbn(match[0]);
    if (isbn === undefined) continue;
    const before = text.slice(Math.max(match.index - 16, 0), match.index);
    if (/^97[89]/.test(match[0]) || isbnLabel.test(before)) isbns.push(isbn);
  }
  const arxivIds = [...text.matchAll(newArxiv), ...text.matchAll(oldArxiv)]
    .sort((a, b) => a.index - b.index)
    .map((match) => match[1] ?? '');
  return { dois: [...new Set(dois)], isbns: [...new Set(isbns)], arxivIds: [...new Set(arxivIds)] };
}

/**
 * A DOI in lower case out of "https://doi.org/10.1000/182.", "doi:10.1000/182" and the like: what ends a sentence or closes
 * a bracket that the DOI did not open is left out. Undefined where there is none.
 */
export function readDoi(value: string): string | undefined {
  const found = /10\.\d{4,9}(?:\.\d{1,9})*(?:\/|%2f)\S+/iu.exec(value.slice(0, 600))?.[0];
  if (found === undefined) return undefined;
  const decoded = /%2f|%28|%3c/i.test(found) ? decodeSafely(found) : found;
  const doi = balanced(decoded.replace(/(?:&lt;|&gt;|&quot;).*$/iu, '')).toLowerCase();
  return doi.length <= longestDoi && !doi.endsWith('/') ? doi : undefined;
}

/** An ISBN as its thirteen digits, from ten or thirteen with or without hyphens; undefined where the check digit is wrong. */
export function readIsbn(value: string): string | undefined {
  const signs = value.replace(/^\s*(?:urn:)?isbn(?:-1[03])?[:\s]*/iu, '').replace(/[-\u2010-\u2015\s]/gu, '');
  if (/^97[89]\d{10}$/u.test(signs)) return checkDigit13(signs.slice(0, 12)) === signs[12] ? signs : undefined;
  if (!/^\d{9}[\dXx]$/u.test(signs)) return undefined;
  const sum = [...signs].reduce(
    (total, sign, index) => total + (10 - index) * (/x/iu.test(sign) ? 10 : Number(sign)),
    0,
  );
  if (sum % 11 !== 0) return undefined;
  const stem = `978${signs.slice(0, 9)}`;
  return `${stem}${checkDigit13(stem)}`;
}

/** An arXiv number without its version; undefined where there is none. */
export function readArxivId(value: string): string | undefined {
  const bare = /^\s*(\d{4}\.\d{4,5}|[a-z]{2,}(?:-[a-z]{2,})?(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?\s*$/iu.exec(value)?.[1];
  return bare ?? findIdentifiers(value).arxivIds[0];
}

function checkDigit13(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

const openerOf: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Cuts at the first closing bracket that nothing opened, then what ends a sentence. */
function balanced(doi: string): string {
  const open: string[] = [];
  let end = doi.length;
  for (let at = 0; at < doi.length; at += 1) {
    const sign = doi.charAt(at);
    if ('([{'.includes(sign)) open.push(sign);
    const opener = openerOf[sign];
    if (opener === undefined) continue;
    if (open.at(-1) !== opener) {
      end = at;
      break;
    }
    open.pop();
  }
  const trimmed = doi.slice(0, end).replace(/[.,;:!?'"’”»*…]+$/u, '');
  // "(10.1000/182(" leaves a bracket that nothing closes.
  return trimmed.replace(/[([{]+$/u, '');
}

function decodeSafely(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
