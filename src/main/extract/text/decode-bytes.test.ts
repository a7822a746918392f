import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes';

/** Encodes by turning the decoder's table around: TextEncoder writes UTF-8 only. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number[]>();
  for (let first = 255; first >= 0; first -= 1) {
    for (let second = 0x40; second < 256 && label === 'shift_jis' && first > 0x80; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if ([...character].length === 1) table.set(character, [first, second]);
    }
    const character = decoder.decode(Uint8Array.of(first));
    if (character !== '\uFFFD') table.set(character, [first]);
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [0x3f]));
}

const ukrainian =
  'Того ранку ми зустріли пароплав біля пристані, і капітан розповів, що ще торік тут мешкало сорок родин. Їхні човни стояли на якорі.';
const japanese = 'その朝、私たちは桟橋で船を待っていた。船長は去年ここに四十の家族が住んでいたと語った。';
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('decodeBytes', () => {
  it.each([
    ['utf-8', Buffer.from(ukrainian), ukrainian],
    ['utf-8', Buffer.from(`\uFEFF${ukrainian}`), ukrainian],
    ['utf-16le', utf16(`\uFEFF${ukrainian}`, false), ukrainian],
    ['utf-16be', utf16(`\uFEFF${japanese}`, true), japanese],
    ['utf-16le', utf16(ukrainian, false), ukrainian],
    ['utf-16be', utf16('Plain words, spaces between them.', true), 'Plain words, spaces between them.'],
    ['windows-1251', encode(ukrainian, 'windows-1251'), ukrainian],
    ['koi8-u', encode(ukrainian, 'koi8-u'), ukrainian],
    ['shift_jis', encode(japanese, 'shift_jis'), japanese],
    [
      'windows-1251',
      Buffer.concat([Buffer.from('ASCII only. '.repeat(9000)), encode(ukrainian, 'windows-1251')]),
      'ASCII only. '.repeat(9000) + ukrainian,
    ],
  ])('reads %s', (encoding, bytes, text) => {
    expect(decodeBytes(bytes)).toEqual({ text, encoding, replaced: 0 });
  });

  it('keeps UTF-8 with a broken byte as UTF-8 and counts it', () => {
    const bytes = Buffer.concat([Buffer.from(ukrainian), Buffer.from([0xff]), Buffer.from(ukrainian)]);
    expect(decodeBytes(bytes)).toEqual({ text: `${ukrainian}\uFFFD${ukrainian}`, encoding: 'utf-8', replaced: 1 });
  });

  it('takes the word of the person, and refuses a word that means nothing', () => {
    expect(decodeBytes(encode(ukrainian, 'koi8-u'), 'KOI8-U').text).toBe(ukrainian);
    expect(() => decodeBytes(Buffer.from('x'), 'klingon')).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  it('refuses what is no text', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256);
    expect(() => decodeBytes(noise)).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });

  it('reads any UTF-8 text back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/\p{Cc}/u.test(text) && !text.startsWith('\uFEFF'));
        expect(decodeBytes(Buffer.from(text)).text).toBe(text);
      }),
    );
  });
});
