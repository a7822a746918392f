import { Failure } from '../../../contract/result';
import type { ZipFile } from '../../zip/zip-file';
import { descendants } from '../xml/markup-tree';
import { readPart } from './read-package';
import { resolveEntry } from './resolve-entry';

const listName = 'META-INF/encryption.xml';
// Fonts are scrambled in free books too, so that nobody takes them out.
const scrambledFonts = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/;

/** @throws Failure 'invalid-input' for a book whose chapters are encrypted. */
export function assertReadable(zip: ZipFile, spine: readonly string[], fileName: string): void {
  if (!zip.names.includes(listName)) return;
  const chapters = new Set(spine);
  for (const data of descendants(readPart(zip, listName, fileName), ({ name }) => name === 'encrypteddata')) {
    const [method] = descendants(data, ({ name }) => name === 'encryptionmethod');
    if (scrambledFonts.test(method?.attributes.get('algorithm') ?? '')) continue;
    for (const { attributes } of descendants(data, ({ name }) => name === 'cipherreference')) {
      if (!chapters.has(resolveEntry('', attributes.get('uri') ?? ''))) continue;
      throw new Failure(
        'invalid-input',
        `"${fileName}" is protected by its shop (DRM), so its text cannot be read. Ask the shop or a library for a copy without protection.`,
      );
    }
  }
}
