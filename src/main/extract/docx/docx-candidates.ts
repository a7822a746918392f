import type { FieldCandidate } from '../../../contract/sources';
import type { ZipFile } from '../../zip/zip-file';
import { collectCandidates, readCslDate } from '../collect-candidates';
import { languageTag } from '../html/language-tag';
import { isProgramName } from '../is-program-name';
import { readAuthorNames } from '../read-author-names';
import { descendants, wordsOf } from '../xml/markup-tree';
import { decodeXml, readXml } from '../xml/read-xml';

const coreName = 'docProps/core.xml';

/** What a Word document says of itself: by the styles of its first lines, then by its properties. */
export function docxCandidates(
  zip: ZipFile,
  fileName: string,
  styled: { readonly titles: readonly string[]; readonly authors: readonly string[] },
): readonly FieldCandidate[] {
  const found = collectCandidates();
  found.add('title', styled.titles[0], 'Title style');
  found.add('author', readAuthorNames(styled.authors.join('; ')), 'Author style');
  const core = coreProperties(zip, fileName);
  const title = core.get('title') ?? '';
  if (!isProgramName(title)) found.add('title', title, coreName);
  const creator = core.get('creator') ?? '';
  if (!isProgramName(creator)) found.add('author', readAuthorNames(creator), coreName);
  found.add('language', languageTag(core.get('language') ?? ''), coreName);
  found.add('issued', readCslDate(core.get('created') ?? ''), coreName);
  return found.candidates;
}

/** A document without properties, or with damaged ones, is still read. */
function coreProperties(zip: ZipFile, fileName: string): ReadonlyMap<string, string> {
  if (!zip.names.includes(coreName)) return new Map();
  try {
    const root = readXml(decodeXml(zip.read(coreName)), fileName);
    return new Map(descendants(root, () => true).map((element) => [element.name, wordsOf(element)]));
  } catch {
    return new Map();
  }
}
