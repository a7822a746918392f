import { realpathSync } from 'node:fs';
import { dirname, extname, isAbsolute, relative, resolve } from 'node:path';

/** What a record may name: a bibliography that points at keys or settings of its reader gets none of them. */
const documentExtensions: ReadonlySet<string> = new Set(
  '.pdf .epub .docx .odt .html .htm .xhtml .mhtml .mht .md .markdown .txt'.split(' '),
);

/**
 * The file that a record means, absolute; undefined for what is no document or not there.
 * @param within a folder that it must not lead out of, also not through links
 */
export function resolveNamed(bibliographyPath: string, path: string, within?: string): string | undefined {
  if (!documentExtensions.has(extname(path).toLowerCase())) return undefined;
  const wanted = isAbsolute(path) ? path : resolve(dirname(bibliographyPath), path);
  try {
    const real = realpathSync(wanted);
    if (within === undefined) return wanted;
    const fromFolder = relative(realpathSync(within), real);
    return fromFolder.startsWith('..') || isAbsolute(fromFolder) ? undefined : wanted;
  } catch {
    return undefined;
  }
}
