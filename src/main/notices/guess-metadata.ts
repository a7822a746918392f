import type { CslDate, CslItem, CslName } from '../../contract/csl';
import type { ParagraphKind } from '../../contract/sources';
import { extractDates } from '../claims/public';
import { findAuthorLine } from './find-author-line';
import { findSignature } from './find-signature';
import { guessLanguage, isInOtherLanguage, scriptOf } from './guess-language';

/** A paragraph as the extractor gives it. */
export interface TextParagraph {
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
  readonly level: number;
}

export interface TextDocument {
  readonly text: string;
  readonly paragraphs: readonly TextParagraph[];
  readonly fileName: string;
  /** Flat fields of a Markdown file's head, keys in lower case. */
  readonly frontMatter?: Readonly<Record<string, string>>;
}

/** CSL fields that were guessed, and by which rule each. */
export interface GuessedMetadata {
  readonly csl: Partial<CslItem>;
  readonly provenance: Readonly<Record<string, string>>;
}

const longestTitle = 140;
const longestHeading = 1000;
// Dates of publication stand at the top, datelines of letters too.
const topParagraphs = 4;
const longestDateline = 80;

/**
 * Guesses title, author, date and language of a text, each with the rule that found it. A person corrects what is wrong;
 * so no guess is made where the signs are weak.
 */
export function guessMetadata({ text, paragraphs, fileName, frontMatter = {} }: TextDocument): GuessedMetadata {
  const words = paragraphs.map(({ start, end }) => text.slice(start, end));
  const found: [field: string, value: unknown, rule: string][] = [['type', 'document', 'a file']];
  const language = frontMatter.lang ?? frontMatter.language;
  const guessed = language ?? guessLanguage(words);
  if (guessed !== '')
    found.push(['language', guessed, language === undefined ? 'guessed from the text' : 'front matter']);
  found.push(['title', ...titleOf(words, paragraphs, frontMatter, fileName, guessed)]);
  const author = authorOf(text, words, frontMatter);
  if (author !== undefined) found.push(['author', ...author]);
  const issued = issuedOf(words, frontMatter);
  if (issued !== undefined) found.push(['issued', ...issued]);
  return {
    csl: Object.fromEntries(found.map(([field, value]) => [field, value])),
    provenance: Object.fromEntries(found.map(([field, , rule]) => [field, rule])),
  };
}

function titleOf(
  words: readonly string[],
  paragraphs: readonly TextParagraph[],
  frontMatter: Readonly<Record<string, string>>,
  fileName: string,
  language: string,
): [string, string] {
  if (frontMatter.title !== undefined) return [frontMatter.title, 'front matter'];
  const heading = paragraphs.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  const headingWords = words[heading]
    ?.slice(0, longestHeading)
    ?.replace(/^#+\s*|\s*#+$|[*_`]/g, '')
    .replace(/\n=+$/, '')
    .trim();
  if (headingWords !== undefined && headingWords !== '') return [headingWords, 'first heading'];
  const first = words[0]?.trim() ?? '';
  if (isTitleLike(first, words.slice(1)) && !isInOtherLanguage(first, language)) return [first, 'first line'];
  return [readableName(fileName), 'file name'];
}

/** A short line without a full stop above longer paragraphs, in their script, that is no slogan of a site or paper. */
function isTitleLike(line: string, rest: readonly string[]): boolean {
  if (line === '' || line.length > longestTitle || line.includes('\n') || rest.length === 0) return false;
  if (/[.:;,…]$/.test(line) || /\p{L}:\s+\p{Ll}/u.test(line)) return false;
  // "Dear Sir" opens a letter and an address line names a place; neither names the text.
  if (/^(?:dear|шановн|вельмишановн)/iu.test(line) || /!$/.test(line)) return false;
  // "Old Quay, 21 February 2022" heads a letter.
  if (/\b\d{1,2}\b[^\d]{1,20}\b\d{4}\b/.test(line)) return false;
  // "Old Harbour, 21 February 2022" heads a letter and says when it was written.
  if (extractDates(line).some(({ precision }) => precision === 'day')) return false;
  // Sites put their name, address and slogan on top.
  if (/\bhttps?:|\bwww\.|\.(?:com|org|net|ua|uk|de|fr|jp)\b|\s[|•]\s/iu.test(line)) return false;
  const body = rest.join(' ').slice(0, 4000);
  return scriptOf(line) === scriptOf(body) && body.length > line.length * 2;
}

/** "harbour-lights-2.txt" as "Harbour Lights 2"; names with capitals of their own keep them. */
function readableName(fileName: string): string {
  const name = fileName
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, '')
    .replace(/[-_+.\s]+/gu, ' ')
    .trim();
  if (name === '') return fileName;
  if (name !== name.toLowerCase()) return name.charAt(0).toUpperCase() + name.slice(1);
  return name.replace(/(?<![\p{L}\p{M}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** When the text appeared: front matter, a line such as "Published 11 March 2024", or the dateline of a letter. */
function issuedOf(
  words: readonly string[],
  frontMatter: Readonly<Record<string, string>>,
): [CslDate, string] | undefined {
  const given = frontMatter.date ?? frontMatter.issued;
  if (given !== undefined) {
    const parts = dateParts(given);
    return parts === undefined ? [{ raw: given }, 'front matter'] : [{ 'date-parts': [parts] }, 'front matter'];
  }
  const lines = words.slice(0, topParagraphs).flatMap((paragraph) => paragraph.slice(0, 400).split('\n'));
  for (const line of lines.filter(({ length }) => length <= longestDateline)) {
    const isPublished =
      /^[\s*_]*(?:published|posted|date|updated|опубліковано|дата|veröffentlicht|publié)(?!\p{L})/iu.test(line);
    const isDateline =
      /^[\p{L}\s.’'-]{0,40},?\s*[^,]{6,40}$/u.test(line) && !/[!?:;]/u.test(line) && endsWithDate(line);
    const parts = isPublished || isDateline ? dateParts(line) : undefined;
    if (parts !== undefined) return [{ 'date-parts': [parts] }, isPublished ? 'date of publication' : 'dateline'];
  }
  return undefined;
}

function endsWithDate(line: string): boolean {
  const last = extractDates(line).at(-1);
  return last?.precision === 'day' && /^[\s\u00a0]*(?:р\.|року|г\.|года)?\s*$/u.test(line.slice(last.end));
}

function dateParts(text: string): number[] | undefined {
  const iso =
    /^\s*(\d{4}(?:-\d{2}){0,2})(?:T.*)?\s*$/u.exec(text)?.[1] ??
    extractDates(text).find((date) => !date.iso.includes('/'))?.iso;
  return iso?.split('-').map(Number);
}

function authorOf(
  text: string,
  words: readonly string[],
  frontMatter: Readonly<Record<string, string>>,
): [CslName[], string] | undefined {
  if (frontMatter.author !== undefined)
    return [
      frontMatter.author
        .split(/\s*(?:;|\band\b)\s*/)
        .filter(Boolean)
        .map(nameOf),
      'front matter',
    ];
  const names = findAuthorLine(words);
  if (names !== undefined) return [names.map(nameOf), 'author line'];
  const signature = findSignature(text);
  return signature === undefined ? undefined : [[signature.name], 'signature at the end'];
}

function nameOf(name: string): CslName {
  const [family = '', given] = name.split(/,\s*/);
  if (given !== undefined) return { family: family.trim(), given: given.trim() };
  const words = name.trim().split(/\s+/);
  if (words.length === 1) return { literal: name.trim() };
  return { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
}
