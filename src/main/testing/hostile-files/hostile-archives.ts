import { writeTestDocx, writeTestEpub, writeTestOdt } from '../write-test-documents';
import { writeTestZip } from '../write-test-zip';
import { book, entry, type HostileFile, megabyte, sentence, text, wordBody } from './hostile-parts';

export const archives: readonly HostileFile[] = [
  {
    name: 'ten-gigabytes.docx',
    bytes: () =>
      writeTestZip(
        Array.from({ length: 4 }, (_, index) => entry(`word/${index}.xml`, 'x')),
        { statedSize: 0x9fffffff },
      ),
    expected: ['too-large'],
  },
  {
    name: 'zeros.epub',
    bytes: () => writeTestEpub(book, [entry('big', Buffer.alloc(80 * megabyte))]),
    expected: ['too-large'],
  },
  {
    name: 'many-zeros.odt',
    bytes: () => {
      const zeros = Buffer.alloc(32 * megabyte);
      return writeTestOdt(
        book,
        Array.from({ length: 20 }, (_, index) => entry(`Pictures/${index}`, zeros)),
      );
    },
    expected: ['too-large'],
  },
  {
    name: 'nested-bomb.zip',
    bytes: () => writeTestZip([entry('inner.zip', writeTestZip([entry('zeros', Buffer.alloc(32 * megabyte))]))]),
    expected: ['unsupported'],
  },
  {
    name: 'overlapping.epub',
    bytes: () =>
      writeTestZip(
        Array.from({ length: 50 }, (_, index) => entry(`chapter-${index}`, Buffer.alloc(megabyte))),
        { isOverlapping: true },
      ),
    expected: ['invalid-input'],
  },
  {
    name: 'lying-small.docx',
    bytes: () =>
      writeTestZip([entry('[Content_Types].xml', '<Types/>'), entry('word/document.xml', wordBody(''))], {
        statedSize: 10,
      }),
    expected: ['invalid-input'],
  },
  {
    name: 'wrong-crc.epub',
    bytes: () =>
      writeTestZip([entry('mimetype', 'application/epub+zip'), entry('META-INF/container.xml', '<a/>')], {
        statedCrc: 7,
      }),
    expected: ['invalid-input'],
  },
  {
    name: 'slip.epub',
    bytes: () =>
      writeTestEpub(book, [
        entry('../../../../tmp/citewright-slip', 'evil'),
        entry('/tmp/citewright-slip', 'evil'),
        entry('..\\..\\citewright-slip', 'evil'),
        entry('C:\\citewright-slip', 'evil'),
      ]),
    expected: ['imported'],
  },
  {
    name: 'links.docx',
    bytes: () => writeTestDocx(book, [{ name: 'word/header1.xml', content: text('/etc/passwd'), isLink: true }]),
    expected: ['imported'],
  },
  {
    name: 'encrypted.odt',
    bytes: () => writeTestZip([entry('mimetype', 'application/vnd.oasis.opendocument.text')], { isEncrypted: true }),
    expected: ['invalid-input'],
  },
  {
    name: 'many-entries.epub',
    bytes: () =>
      writeTestZip(Array.from({ length: 20_000 }, (_, index) => ({ ...entry(`${index}`, 'x'), isStored: true }))),
    expected: ['too-large'],
  },
  { name: 'truncated.docx', bytes: () => writeTestDocx(book).subarray(0, 900), expected: ['invalid-input'] },
  { name: 'no-zip.epub', bytes: () => text(`PK\x03\x04${sentence}`), expected: ['invalid-input'] },
  { name: 'empty.zip', bytes: () => writeTestZip([]), expected: ['unsupported'] },
  {
    name: 'no-parts.docx',
    bytes: () => writeTestZip([entry('[Content_Types].xml', '<Types/>'), entry('word/other.xml', '<a/>')]),
    expected: ['invalid-input'],
  },
  {
    name: 'drm.epub',
    bytes: () =>
      writeTestEpub(book, [
        entry(
          'META-INF/encryption.xml',
          '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><CipherData><CipherReference URI="OEBPS/chapter-1.xhtml"/></CipherData></EncryptedData></encryption>',
        ),
      ]),
    expected: ['invalid-input'],
  },
  {
    name: 'password.docx',
    bytes: () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(2000),
        Buffer.from('EncryptedPackage', 'utf16le'),
        Buffer.alloc(2000),
      ]),
    expected: ['invalid-input'],
  },
];
