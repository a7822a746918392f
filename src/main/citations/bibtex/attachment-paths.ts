/** Fields in which programs keep where the documents are. */
const fileFields = new Set(['file', 'files', 'pdf', 'localfile', 'local-file']);

const mediaType = /^(?:[a-z]+\/[a-z0-9.+-]+|[a-z0-9]{2,5}|url|postscript|openoffice|word( new)?|html|text)$/i;

export function isFileField(name: string): boolean {
  return fileFields.has(name);
}

/**
 * The paths in a `file` field. JabRef, Zotero and Mendeley write "description:path:type" with `;` between files and `\`
 * before a `:`, `;` or `\` that belongs to the text; others the path alone.
 */
export function attachmentPaths(value: string): string[] {
  return splitUnescaped(value, ';')
    .map((file) => pathOf(splitUnescaped(file, ':')))
    .map((path) => path.replace(/\\([^\p{L}\p{N}\s])/gu, '$1').trim())
    .filter((path) => path !== '' && !/^https?:/i.test(path));
}

function pathOf(parts: readonly string[]): string {
  const [first = '', second = '', ...rest] = joinDrives(parts);
  if (rest.length > 0) return [second, ...rest.slice(0, -1)].join(':');
  if (second === '') return first;
  return mediaType.test(second.trim()) ? first : second;
}

/** "C:\papers" and "file:///papers" have a colon that programs forget to escape. */
function joinDrives(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isDrive = last !== undefined && /^\s*[A-Za-z]$/.test(last) && /^[\\/]/.test(part);
    const isUrl = last !== undefined && /^\s*(?:file|https?)$/i.test(last) && part.startsWith('//');
    if (isDrive || isUrl) joined[joined.length - 1] = `${last}:${part}`;
    else joined.push(part);
  }
  return joined;
}

function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\' && /[\\:;]/.test(text[at + 1] ?? '')) at += 1;
    else if (text[at] === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
