import type { CslItem, CslName } from '../../contract/csl';
import type { ParagraphKind } from '../../contract/sources';
import { findSignature } from './find-signature';
import { guessLanguage, scriptOf } from './guess-language';

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
// Author lines and titles stand at the top.
const topParagraphs = 4;

/**
 * Guesses title, author, date and language of a text, each with the rule that found it. A person corrects what is wrong;
 * so no guess is made where the signs are weak.
 */
export function guessMetadata({ text, paragraphs, fileName, frontMatter = {} }: TextDocument): GuessedMetadata {
  const words = paragraphs.map(({ start, end }) => text.slice(start, end));
  const found: [field: string, value: unknown, rule: string][] = [['type', 'document', 'a file']];
  const language = frontMatter.lang ?? frontMatter.language;
  const guessed = language ?? guessLanguage(words);
  if (guessed !== '') found.push(['language', guessed, language === undefined ? 'guessed from the text' : 'front matter']);
  found.push(['title', ...titleOf(words, paragraphs, frontMatter, fileName)]);
  const author = authorOf(text, words, frontMatter);
  if (author !== undefined) found.push(['author', ...author]);
  const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(frontMatter.date ?? '');
  if (date !== null) {
    found.push(['issued', { 'date-parts': [date.slice(1).filter((part) => part !== undefined).map(Number)] }, 'front matter']);
  }
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
): [string, string] {
  if (frontMatter.title !== undefined) return [frontMatter.title, 'front matter'];
  const heading = paragraphs.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  const headingWords = words[heading]?.replace(/^#+\s*|\s*#+$|[*_`]/g, '').replace(/\n=+$/, '').trim();
  if (headingWords !== undefined && headingWords !== '') return [headingWords, 'first heading'];
  const first = words[0]?.trim() ?? '';
  if (isTitleLike(first, words.slice(1))) return [first, 'first line'];
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
  const body = rest.join(' ').slice(0, 4000);
  return scriptOf(line) === scriptOf(body) && body.length > line.length * 2;
}

/** "chekalenko-japan-ukraine.txt" as "Chekalenko japan ukraine". */
function readableName(fileName: string): string {
  const name = fileName.replace(/\.[\p{L}\p{N}]{1,8}$/u, '').replace(/[-_+.\s]+/g, ' ').trim();
  if (name === '') return fileName;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function authorOf(
  text: string,
  words: readonly string[],
  frontMatter: Readonly<Record<string, string>>,
): [CslName[], string] | undefined {
  if (frontMatter.author !== undefined) return [frontMatter.author.split(/\s*(?:;|\band\b)\s*/).filter(Boolean).map(nameOf), 'front matter'];
  for (const line of words.slice(0, topParagraphs)) {
    const byline = /^(?:By|Автор:?|Author:?|Von|Par|著者:?)\s+(?<name>\p{Lu}[^\n.,;:!?]{0,10}[^\n,;:!?]{2,50})$/u.exec(line.trim())?.groups?.name;
    if (byline !== undefined) return [byline.split(/\s+(?:and|та|і|und|et)\s+/u).map(nameOf), 'author line'];
  }
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
