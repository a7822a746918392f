import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../extract/canonical-text';
import { decodeBytes } from '../extract/decode-bytes';
import { textParagraphs } from '../extract/text-paragraphs';
import { guessMetadata } from './guess-metadata';
import { noticeOddities } from './notice-oddities';

function examine(text: string, fileName = 'file.txt') {
  const paragraphs = textParagraphs(text);
  const { csl, provenance } = guessMetadata({ text, paragraphs, fileName });
  return { csl, provenance, notices: noticeOddities({ text, paragraphs, csl }) };
}

function examineFile(path: string) {
  return examine(canonicalText(decodeBytes(readFileSync(path)).text), path.split('/').at(-1));
}

const sample = join(import.meta.dirname, '../../../resources/sample');
const essay = join(import.meta.dirname, '../../../../shared/samples/chekalenko-japan-ukraine.txt');

describe('guessMetadata and noticeOddities', () => {
  it('say what is odd about the sample essay', () => {
    const { csl, notices } = examineFile(join(sample, 'essay.txt'));
    expect(csl).toMatchObject({ title: 'Essay', author: [{ family: 'Adeyemi-Holm', given: 'M.' }], language: 'en' });
    expect(notices.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['dangling-reference', '[4]'],
      ['dangling-reference', '[7]'],
      ['repeated-sentence', 'Nobody has ever been asked at the gangway who he is or what he can pay.'],
      ['missing-author', 'M. Adeyemi-Holm'],
    ]);
  });

  it('know a letter in Ukrainian by its language and signature', () => {
    const { csl } = examineFile(join(sample, 'letter.txt'));
    expect(csl).toMatchObject({ title: 'Letter', language: 'uk', author: [{ given: 'Соломія', family: 'Берегова-Лінд' }] });
  });

  it('take a title line, and an author line over a signature', () => {
    const { csl, provenance, notices } = examine('The Keepers of the Light\n\nBy Ada Lind\n\nThis is the story of those who kept it, told at some length.\n\nT. Other\n');
    expect([csl.title, csl.author, provenance.title]).toEqual(['The Keepers of the Light', [{ given: 'Ada', family: 'Lind' }], 'first line']);
    expect(notices).toEqual([]);
  });

  it('let marks be that a reference list explains', () => {
    const { notices } = examine('By Ada Lind\n\nIt was so [1], and more [2].\n\n[1] Lind, A. (1990). A book.\n');
    expect(notices.map(({ quote }) => quote)).toEqual(['[2]']);
  });

  it.skipIf(!existsSync(essay))('say what is odd about the real essay', () => {
    const { csl, notices } = examineFile(essay);
    expect(csl).toMatchObject({ title: 'Chekalenko japan ukraine', author: [{ family: 'Chekalenko', given: 'L.' }], language: 'en' });
    expect(notices.map(({ kind, quote }) => [kind, quote.slice(0, 40)])).toEqual([
      ['dangling-reference', '[5]'],
      ['repeated-sentence', 'According to the Japan Migration Service'],
      ['dangling-reference', '[6]'],
      ['missing-author', 'L. Chekalenko'],
    ]);
  });
});
