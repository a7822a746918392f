import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../contract/result';
import { writeTestZip } from '../testing/write-test-zip';
import { openZip } from './open-zip';
import type { ZipFile, ZipManner } from './zip-file';
import { zipInMemory } from './zip-sources';

const limits = { entries: 20, entryBytes: 1_000_000, totalBytes: 2_000_000 };
const foreign: ZipManner = {
  limits,
  isForeign: true,
  failure: (fault, what) => new Failure('invalid-input', `${fault}: ${what}`),
};
const open = (bytes: Uint8Array, manner = foreign): ZipFile => openZip(zipInMemory(bytes), manner);
const entry = (name: string, content = name) => ({ name, content: Buffer.from(content) });

describe('openZip', () => {
  it('passes over names that climb, are absolute, come twice, or are links', () => {
    const zip = open(
      writeTestZip([
        entry('a.txt', 'first'),
        entry('a.txt', 'second'),
        ...['../a', '/a', 'b/../../a', 'C:/a', 'b\\a', 'b/'].map((name) => entry(name)),
        { ...entry('link'), isLink: true },
        entry('б/в.txt'),
      ]),
    );
    expect(zip.names).toEqual(['a.txt', 'б/в.txt']);
    expect(zip.read('a.txt').toString()).toBe('first');
    expect(zip.sizeOf('link')).toBe(0);
  });

  it.each([
    ['broken', Buffer.from('no archive')],
    ['broken', writeTestZip([entry('a')]).subarray(0, -10)],
    ['broken', writeTestZip([entry('a'), entry('b')], { isOverlapping: true })],
    ['encrypted', writeTestZip([entry('a')], { isEncrypted: true })],
    ['too-large', writeTestZip([entry('a')], { statedSize: 3_000_000 })],
    ['too-large', writeTestZip(Array.from({ length: 21 }, (_, index) => entry(`${index}`)))],
  ])('refuses it as %s before anything is read', (fault, bytes) => {
    expect(() => open(bytes)).toThrow(expect.objectContaining({ message: expect.stringContaining(`${fault}:`) }));
  });

  it.each([
    ['a size that lies', { statedSize: 3 }],
    ['another checksum', { statedCrc: 1 }],
  ])('refuses an entry with %s', (_, faults) => {
    const zip = open(writeTestZip([entry('a', 'a longer text')], faults));
    expect(() => zip.read('a')).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  it('reads a foreign archive with something behind its end, and refuses one of our own', () => {
    const bytes = Buffer.concat([writeTestZip([entry('a')]), Buffer.from('\r\n')]);
    expect(open(bytes).read('a').toString()).toBe('a');
    expect(() => open(bytes, { ...foreign, isForeign: false })).toThrow(Failure);
  });

  it('gives back what was put in, and nothing else once a byte has changed', () => {
    const archive = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 200 })), {
      selector: ([name]) => name,
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(archive, fc.nat(), fc.integer({ min: 1, max: 255 }), (files, place, change) => {
        const bytes = writeTestZip(files.map(([name, content]) => ({ name, content })));
        const zip = open(bytes);
        for (const [name, content] of files) expect(zip.read(name)).toEqual(Buffer.from(content));
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const contents = new Set(files.map(([, content]) => Buffer.from(content).toString('hex')));
        try {
          const changed = open(bytes);
          for (const name of changed.names) expect(contents).toContain(changed.read(name).toString('hex'));
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});
