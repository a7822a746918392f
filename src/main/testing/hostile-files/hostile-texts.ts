import { deflateRawSync, gzipSync } from 'node:zlib';
import { type HostileFile, megabyte, noise, sentence, text } from './hostile-parts';

export const texts: readonly HostileFile[] = [
  {
    name: 'one-line.txt',
    bytes: () => text(sentence.repeat(Math.floor((60 * megabyte) / sentence.length))),
    expected: ['imported', 'too-large'],
  },
  { name: 'one-line.md', bytes: () => text('*[`'.repeat(10 * megabyte)), expected: ['imported', 'too-large'] },
  { name: 'quotes.md', bytes: () => text(`${'>'.repeat(500_000)} ${sentence}`), expected: ['imported', 'too-large'] },
  { name: 'lines.txt', bytes: () => text('a\n'.repeat(10 * megabyte)), expected: ['too-large'] },
  { name: 'zeros.txt', bytes: () => Buffer.alloc(30 * megabyte), expected: ['unsupported'] },
  {
    name: 'late-zeros.txt',
    bytes: () => Buffer.concat([text(sentence.repeat(2000)), Buffer.alloc(20 * megabyte)]),
    expected: ['imported', 'unsupported'],
  },
  {
    name: 'invalid-utf8.txt',
    bytes: () => Buffer.concat([text(sentence), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xf5, 0x80]), text(sentence)]),
    expected: ['imported'],
  },
  {
    name: 'odd-utf16.txt',
    bytes: () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sentence, 'utf16le'), Buffer.from([0x41])]),
    expected: ['imported'],
  },
  { name: 'archive.txt', bytes: () => gzipSync(Buffer.alloc(50 * megabyte)), expected: ['unsupported'] },
  {
    name: 'archive.md',
    bytes: () => Buffer.concat([Buffer.from('526172211a0700', 'hex'), noise(5000)]),
    expected: ['unsupported'],
  },
  {
    name: 'program.html',
    bytes: () => Buffer.concat([text('MZ'), Buffer.alloc(200), noise(5000)]),
    expected: ['unsupported'],
  },
  {
    name: 'picture.pdf',
    bytes: () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100), noise(5000)]),
    expected: ['unsupported'],
  },
  { name: 'rtf.docx', bytes: () => text(`{\\rtf1 ${sentence}}`), expected: ['unsupported'] },
  { name: 'deflated.txt', bytes: () => deflateRawSync(noise(200_000)), expected: ['unsupported'] },
  { name: 'empty.txt', bytes: () => new Uint8Array(), expected: ['invalid-input'] },
  { name: 'blank.md', bytes: () => text(' \n\t\u00a0\u2003\n'), expected: ['invalid-input'] },
  { name: '../../../tmp/citewright-evil.txt', bytes: () => text(sentence), expected: ['imported'] },
  { name: `a\0b\u202Egpj.exe${'x'.repeat(300)}.txt`, bytes: () => text(sentence), expected: ['imported'] },
];
