import type { CslDate, CslName } from '../../../contract/csl';
import type { FieldCandidate } from '../../../contract/sources';
import { findIdentifiers, readDoi, readIsbn } from '../find-identifiers';
import { readAuthorName, readAuthorNames } from '../read-author-names';

export interface PdfSigns {
  /** The document information: Title, Author, CreationDate and the like. */
  readonly information: Readonly<Record<string, unknown>>;
  /** XMP by name: dc:title, dc:creator. */
  readonly xmp: ReadonlyMap<string, unknown>;
  /** Text of the first pages, in order. */
  readonly firstPages: readonly string[];
  /** In the largest letters of the first page, or ''. */
  readonly titleLike: string;
  readonly fileName: string;
}

type Origin = 'XMP' | 'document information' | 'first page';

/** What the document says of itself, the best of each field first; each with where it was found. */
export function pdfCandidates(signs: PdfSigns): readonly FieldCandidate[] {
  return [...fromXmp(signs), ...fromInformation(signs), ...fromPages(signs), ...fromDates(signs)];
}

function fromXmp({ xmp, fileName }: PdfSigns): readonly FieldCandidate[] {
  const from = collect('XMP');
  const text = (...names: readonly string[]) =>
    names.map((name) => textOf(xmp.get(name))).find((value) => value !== '') ?? '';
  from.add('title', readTitle(text('dc:title', 'prism:title'), fileName));
  from.add('author', namesOf(xmp.get('dc:creator')));
  from.add('DOI', readDoi([text('prism:doi', 'pdfx:doi', 'crossmark:doi', 'dc:identifier', 'prism:url')].join(' ')));
  from.add('ISBN', readIsbn(text('prism:isbn', 'prism:eisbn')));
  from.add('ISSN', text('prism:issn', 'prism:eissn'));
  from.add('container-title', text('prism:publicationname'));
  from.add('publisher', text('dc:publisher'));
  from.add('volume', text('prism:volume'));
  from.add('issue', text('prism:number'));
  const [first, last] = [text('prism:startingpage'), text('prism:endingpage')];
  from.add('page', text('prism:pagerange') || (first !== '' && last !== '' ? `${first}-${last}` : first));
  from.add('issued', readDate(text('prism:coverdate', 'prism:publicationdate', 'dc:date')));
  from.add('language', readLanguage(text('dc:language')));
  return from.candidates;
}

function fromInformation({ information, fileName }: PdfSigns): readonly FieldCandidate[] {
  const from = collect('document information');
  from.add('title', readTitle(textOf(information.Title), fileName));
  const author = textOf(information.Author);
  from.add('author', isPlaceholder(author) ? [] : readAuthorNames(author));
  from.add('DOI', readDoi([information.Subject, information.Keywords, information.doi].map(textOf).join(' ')));
  from.add('language', readLanguage(textOf(information.Language)));
  return from.candidates;
}

function fromPages({ firstPages, titleLike, fileName }: PdfSigns): readonly FieldCandidate[] {
  const from = collect('first page');
  const [first = ''] = firstPages;
  from.add('title', readTitle(titleLike, fileName));
  // Further on stand the DOIs of works that are quoted; the number of a book stands on its second or fourth page.
  const { dois, arxivIds } = findIdentifiers(first);
  from.add('DOI', dois[0] ?? (arxivIds[0] === undefined ? undefined : `10.48550/arxiv.${arxivIds[0].toLowerCase()}`));
  from.add('ISBN', findIdentifiers(firstPages.join('\n')).isbns[0]);
  if (arxivIds[0] !== undefined) {
    from.add('number', `arXiv:${arxivIds[0]}`);
    from.add('publisher', 'arXiv');
  }
  return from.candidates;
}

/** When the file was made: often years after the work, so every other date is better. */
function fromDates({ information, xmp }: PdfSigns): readonly FieldCandidate[] {
  const told = collect('document information');
  told.add('issued', readDate(textOf(information.CreationDate)));
  const packet = collect('XMP');
  packet.add('issued', readDate(textOf(xmp.get('xmp:createdate'))));
  return [...told.candidates, ...packet.candidates];
}

function collect(origin: Origin) {
  const candidates: FieldCandidate[] = [];
  return {
    candidates,
    add(field: string, value: string | CslDate | readonly CslName[] | undefined): void {
      const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
      if (!isEmpty) candidates.push({ field, value, origin });
    },
  };
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === 'string'
    ? value
        .replace(/[\s\0]+/gu, ' ')
        .trim()
        .slice(0, 2000)
    : '';
}

function namesOf(value: unknown): readonly CslName[] {
  const list = (Array.isArray(value) ? value : [value])
    .map(textOf)
    .filter((name) => name !== '' && !isPlaceholder(name));
  if (list.length === 1) return readAuthorNames(list[0] ?? '');
  return list.map(readAuthorName).filter((name) => name !== undefined);
}

// Names of the program, of the file or of nobody, as printers' drivers leave them.
function isPlaceholder(value: string): boolean {
  return /^(?:unknown|author|admin(?:istrator)?|user|owner|anonymous|none|n\/a|[^\p{L}]*)$/iu.test(value);
}

function readTitle(value: string, fileName: string): string {
  const isJunk =
    value.length < 4 ||
    value.toLowerCase() === fileName.toLowerCase() ||
    /^(?:microsoft (?:word|powerpoint)|untitled|title|slide \d|document\d*$|powerpoint presentation|layout \d)/iu.test(
      value,
    ) ||
    /\.(?:docx?|pdf|tex|dvi|indd|qxd|ps|rtf|odt|pptx?|xlsx?)$/iu.test(value) ||
    !/\p{L}{2}/u.test(value);
  return isJunk ? '' : value;
}

function readLanguage(value: string): string {
  return /^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/u.test(value) ? value.replaceAll('_', '-') : '';
}

/** "D:20230405120000Z", "2023-04-05T12:00:00Z", "2023-04" or "2023". */
function readDate(value: string): CslDate | undefined {
  const parts = /^(?:D:)?(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?/u.exec(value);
  const year = Number(parts?.[1] ?? 0);
  if (year < 1450 || year > 2200) return undefined;
  const month = Number(parts?.[2] ?? 0);
  const day = Number(parts?.[3] ?? 0);
  if (month < 1 || month > 12) return { 'date-parts': [[year]] };
  return { 'date-parts': [day < 1 || day > 31 ? [year, month] : [year, month, day]] };
}
