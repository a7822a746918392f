import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { StyleSummary } from '../../contract/citations';
import { Failure } from '../../contract/result';
import type { CslNode } from './csl-node';
import { PackedStyles } from './packed-styles';
import { type ReadStyle, readStyle } from './read-style';
import { otherNames, styleNames, wellKnownStyles } from './style-names';

/** A depends on B depends on C is not allowed in CSL; a few steps are forgiven, a circle is not. */
const mostParents = 4;

/** Everything that can be cited with: the installed styles and locales, and the person's own .csl files. */
export class StyleArchive {
  readonly #archivePath: string;
  readonly #ownFolder: string | undefined;
  #openedArchive: PackedStyles | undefined;
  #readOwn: Map<string, ReadStyle> | undefined;
  readonly #locales = new Map<string, CslNode>();
  #sorted: readonly StyleSummary[] | undefined;

  constructor(archivePath: string, ownFolder?: string) {
    this.#archivePath = archivePath;
    this.#ownFolder = ownFolder;
  }

  // The index of thousands of styles takes its time to read, and most of what is done with a library cites nothing.
  get #packed(): PackedStyles {
    this.#openedArchive ??= new PackedStyles(this.#archivePath);
    return this.#openedArchive;
  }

  get #own(): Map<string, ReadStyle> {
    if (this.#readOwn !== undefined) {
      return this.#readOwn;
    }
    const paths = this.#ownFolder === undefined ? [] : styleFilesIn(this.#ownFolder);
    const styles = paths.map(readIfValid).filter((style) => style !== undefined);
    this.#readOwn = new Map(styles.map((style) => [style.id, style]));
    return this.#readOwn;
  }

  /** Styles whose title or id has every word of the query, the likeliest first; all of them without a query. */
  list(query = ''): StyleSummary[] {
    const words = fold(query)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
    const named = this.resolveId(query.trim().toLowerCase());
    const wanted = this.#all().filter((style) => {
      const text = fold(`${style.title} ${style.id} ${otherNames.get(style.id) ?? ''}`);
      return style.id === named || words.every((word) => text.includes(word));
    });
    const rank = new Map(wellKnownStyles.map((id, position) => [id, position]));
    const rankOf = (style: StyleSummary) =>
      style.id === named ? -1 : (rank.get(style.id) ?? wellKnownStyles.length + (style.isOwn ? 0 : 1));
    return wanted.sort((a, b) => rankOf(a) - rankOf(b));
  }

  /** The id of an installed style for a name that people or other programs use, such as "mla"; undefined if there is none. */
  resolveId(name: string): string | undefined {
    const id = name.replace(/^https?:\/\/(?:www\.)?zotero\.org\/styles\//, '');
    const candidates = [id, Object.hasOwn(styleNames, id) ? styleNames[id] : undefined];
    return candidates.find((candidate) => candidate !== undefined && this.#has(candidate));
  }

  summary(name: string): StyleSummary {
    const id = this.#known(name);
    const own = this.#own.get(id);
    if (own !== undefined) {
      return { id, title: own.title, format: this.#formatOf(own), isOwn: true };
    }
    const packed = this.#packed.styles.get(id);
    return { id, title: packed?.title ?? id, format: packed?.format ?? 'author-date', isOwn: false };
  }

  /**
   * The style as citeproc takes it, the caller's own copy; of a dependent style its parent, with its own default locale.
   * @throws Failure not-found for an unknown name or a parent that is not installed.
   */
  read(name: string): CslNode {
    return this.#readFrom(this.#known(name), 0);
  }

  /** Reads a style file without installing it. @throws Failure as `addStyle`, but needs no id or title. */
  readFile(path: string): CslNode {
    let xml: string;
    try {
      xml = readFileSync(path, 'utf8');
    } catch (cause) {
      throw new Failure('not-found', `The style file ${path} cannot be read. Check the path.`, undefined, { cause });
    }
    return this.#resolve(readStyle(xml, `The style file ${basename(path)}`), 0);
  }

  /** The nearest locale there is: "de-LI" gives German, an unknown language en-US. Shared: not to be written into. */
  locale(language: string): CslNode {
    const tag = this.resolveLocale(language);
    const known = this.#locales.get(tag);
    if (known !== undefined) {
      return known;
    }
    const locale = this.#packed.readLocale(tag);
    if (locale === undefined) {
      throw new Failure('unavailable', `The locale ${tag} is missing. Build or install Citewright again.`);
    }
    this.#locales.set(tag, locale);
    return locale;
  }

  resolveLocale(language: string): string {
    const tag = language.replace('_', '-').toLowerCase();
    const [base = ''] = tag.split('-');
    const locales = this.#packed.locales;
    const exact = locales.find((locale) => locale.toLowerCase() === tag);
    const main = locales.find((locale) => locale === mainRegions[base]);
    return exact ?? main ?? locales.find((locale) => locale.split('-')[0] === base) ?? 'en-US';
  }

  locales(): readonly string[] {
    return this.#packed.locales;
  }

  /**
   * Adds a style of the person's own; it replaces one of the same id.
   * @param name of the file it came from, for messages.
   * @throws Failure invalid-input for what is no CSL style or lacks an id or title, not-found for a missing parent,
   *   unavailable where there is no folder for own styles.
   */
  addStyle(xml: string, name: string): StyleSummary {
    const what = `The style ${name}`;
    const style = readStyle(xml, what);
    if (style.id === '' || style.title === '') {
      throw new Failure(
        'invalid-input',
        `${what} has no ${style.id === '' ? 'id' : 'title'} in its <info>. Add one and try again.`,
      );
    }
    this.#resolve(style, 0, what);
    if (this.#ownFolder === undefined) {
      throw new Failure('unavailable', 'There is no folder for your own styles. Open a library first.');
    }
    mkdirSync(this.#ownFolder, { recursive: true });
    const path = join(this.#ownFolder, `${style.id}.csl`);
    const part = `${path}.part`;
    writeFileSync(part, xml);
    renameSync(part, path);
    this.#own.set(style.id, style);
    this.#sorted = undefined;
    return this.summary(style.id);
  }

  /** The person's own styles as they were added, by id. */
  ownStyles(): { readonly id: string; readonly xml: string }[] {
    const folder = this.#ownFolder;
    if (folder === undefined) {
      return [];
    }
    const ids = [...this.#own.keys()].sort().filter((id) => existsSync(join(folder, `${id}.csl`)));
    return ids.map((id) => ({ id, xml: readFileSync(join(folder, `${id}.csl`), 'utf8') }));
  }

  #has(id: string): boolean {
    return this.#own.has(id) || this.#packed.styles.has(id);
  }

  #known(name: string): string {
    const id = this.resolveId(name);
    if (id === undefined) {
      throw new Failure(
        'not-found',
        `There is no citation style "${name}". Look for its name in the list of styles, or add its .csl file.`,
      );
    }
    return id;
  }

  #readFrom(id: string, depth: number): CslNode {
    const own = this.#own.get(id);
    if (own !== undefined) {
      return this.#resolve(own, depth);
    }
    const packed = this.#packed.styles.get(id);
    if (packed === undefined) {
      throw new Failure('not-found', `There is no citation style "${id}".`);
    }
    return this.#packed.readStyle(packed);
  }

  #resolve(style: ReadStyle, depth: number, what = `The style "${style.title}"`): CslNode {
    if (style.parent === undefined) {
      return structuredClone(style.root);
    }
    const parent = this.resolveId(style.parent);
    if (parent === undefined || parent === style.id || depth >= mostParents) {
      throw new Failure(
        'not-found',
        `${what} depends on the style "${style.parent}", which is not installed. Add that style first.`,
      );
    }
    const root = this.#readFrom(parent, depth + 1);
    const locale = style.root.attrs['default-locale'];
    return locale === undefined ? root : { ...root, attrs: { ...root.attrs, 'default-locale': locale } };
  }

  #formatOf(style: ReadStyle): StyleSummary['format'] {
    const parent = style.parent === undefined ? undefined : this.resolveId(style.parent);
    const found = parent === undefined ? undefined : (this.#own.get(parent) ?? this.#packed.styles.get(parent));
    return found?.format ?? style.format;
  }

  #all(): readonly StyleSummary[] {
    const ids = new Set([...this.#own.keys(), ...this.#packed.styles.keys()]);
    this.#sorted ??= [...ids].map((id) => this.summary(id)).sort((a, b) => a.title.localeCompare(b.title, 'en'));
    return this.#sorted;
  }
}

/** CSL's choice of a region for a language without one, where the language has several. */
const mainRegions: Readonly<Record<string, string>> = {
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  pt: 'pt-PT',
  zh: 'zh-CN',
};

function styleFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.csl'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** One broken file in the folder must not take the other styles away. */
function readIfValid(path: string): ReadStyle | undefined {
  try {
    const style = readStyle(readFileSync(path, 'utf8'), path);
    return style.id === '' ? undefined : style;
  } catch {
    return undefined;
  }
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Reads nothing yet. What needs the archive throws Failure unavailable where it is missing or damaged. */
export function openStyleArchive(archivePath: string, ownFolder?: string): StyleArchive {
  return new StyleArchive(archivePath, ownFolder);
}
