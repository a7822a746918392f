import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../extract/text/canonical-text';
import { decodeBytes } from '../extract/text/decode-bytes';
import { markdownParagraphs } from '../extract/text/markdown-paragraphs';
import { textParagraphs } from '../extract/text/text-paragraphs';
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

  it('know a letter in Ukrainian by its language, dateline and signature', () => {
    const { csl } = examineFile(join(sample, 'letter.txt'));
    expect(csl).toEqual({
      type: 'document',
      title: 'Letter',
      language: 'uk',
      author: [{ given: 'Соломія', family: 'Берегова-Лінд' }],
      issued: { 'date-parts': [[2022, 2, 21]] },
    });
  });

  it('take title, date and language of a report', () => {
    const text = canonicalText(decodeBytes(readFileSync(join(sample, 'report.md'))).text);
    const paragraphs = markdownParagraphs(text);
    const { csl, provenance } = guessMetadata({ text, paragraphs, fileName: 'report.md' });
    expect(csl).toEqual({
      type: 'document',
      title: 'The Lantern Compact in Figures, 1931–2023',
      language: 'en',
      issued: { 'date-parts': [[2024, 3, 11]] },
    });
    expect(provenance).toEqual({
      type: 'a file',
      title: 'first heading',
      language: 'guessed from the text',
      issued: 'date of publication',
    });
    expect(noticeOddities({ text, paragraphs, csl }).map(({ kind }) => kind)).toEqual(['missing-author']);
  });

  it('rest on front matter before anything else', () => {
    const frontMatter = { title: 'On Light', author: 'Lind, Ada; Bo Ek', date: '3 May 2019', lang: 'en-GB' };
    expect(guessMetadata({ text: 'Light.', paragraphs: [], fileName: 'a.md', frontMatter }).csl).toEqual({
      type: 'document',
      title: 'On Light',
      language: 'en-GB',
      author: [
        { family: 'Lind', given: 'Ada' },
        { family: 'Ek', given: 'Bo' },
      ],
      issued: { 'date-parts': [[2019, 5, 3]] },
    });
  });

  it('take a title line, and an author line over a signature', () => {
    const { csl, provenance, notices } = examine(
      'The Keepers of the Light\n\nBy Ada Lind and Bo Ek\n\nThis is the story of those who kept it, told at some length.\n\nA. Lind\n',
    );
    expect([csl.title, csl.author, provenance.title]).toEqual([
      'The Keepers of the Light',
      [
        { given: 'Ada', family: 'Lind' },
        { given: 'Bo', family: 'Ek' },
      ],
      'first line',
    ]);
    expect(notices).toEqual([]);
  });

  it('take neither a slogan, a dateline, an address nor a line in another language for the title', () => {
    const body =
      '\n\nThe lamp of the northern cape was lit for the first time when the ice had gone from the sound.\n\nAfter that it burned every night, and the fishermen of both islands found their way home.\n\nFurther Reading\n';
    const tops = [
      'News of the sound, by every tide.',
      'Old Harbour, 3 May 2019',
      'www.sound-daily.example',
      'Die Nachrichten vom Sund und seinen Inseln',
      'Новини протоки',
    ];
    expect(tops.map((top) => examine(top + body, 'northern-lamp.txt').csl.title)).toEqual(
      tops.map(() => 'Northern Lamp'),
    );
    expect(examine(`The Lamp of the North${body}`).csl).toMatchObject({ title: 'The Lamp of the North' });
    expect(examine(`The Lamp of the North${body}`).csl.author).toBeUndefined();
  });

  it('let marks be that a reference list explains', () => {
    const top =
      'By Ada Lind\n\nIt was so [1], and more [2], and [1–3; 7], and [4, p. 12], says a note.[^a] Not [this](link) or [5](link).\n\n';
    expect(
      examine(`${top}[1] Lind, A. (1990). A book.\n\n[4] Ek, B. (1991). Another.\n`).notices.map(({ quote }) => quote),
    ).toEqual(['[2]', '[1–3; 7]', '[^a]']);
    expect(examine(`${top}References\n\n1. Lind\n2. Ek\n3. Berg\n4. Dahl\n7. Falk\n\n[^a]: A note.\n`).notices).toEqual(
      [],
    );
    expect(examine('By Ada Lind\n\nIt was so [1], they say.').notices).toEqual([
      {
        kind: 'dangling-reference',
        quote: '[1]',
        start: 23,
        end: 26,
        message: 'The reference mark [1] leads nowhere: the text has no reference list.',
      },
    ]);
  });

  it('tell damaged characters and sentences that stand twice', () => {
    const sentence = 'The ferry carries “everybody” across the sound for nothing at all.';
    const { notices } = examine(
      `By Ada Lind\n\n${sentence} It is donâ€™t, canâ€™t and wonâ€™t.\n\nThe caf\ufffd is closed. ${sentence.replace('“everybody”', '"Everybody"')}\n`,
    );
    expect(notices.map(({ kind, quote, message }) => [kind, quote, message])).toEqual([
      [
        'damaged-characters',
        'donâ€™t,',
        '3 places look as if they were read in the wrong encoding, such as “â€™”. Import the file again and say its encoding, if the file itself is sound.',
      ],
      [
        'damaged-characters',
        'caf\ufffd',
        'One character could not be read and became “\ufffd”. Import the file again and say its encoding, if the file itself is sound.',
      ],
      [
        'repeated-sentence',
        'The ferry carries "Everybody" across the sound for nothing at all.',
        'This sentence stands twice, in paragraph 2 and in paragraph 3.',
      ],
    ]);
  });

  it.skipIf(!existsSync(essay))('say what is odd about the real essay', () => {
    const { csl, notices } = examineFile(essay);
    expect(csl).toMatchObject({
      title: 'Chekalenko Japan Ukraine',
      author: [{ family: 'Chekalenko', given: 'L.' }],
      language: 'en',
    });
    expect(notices.map(({ kind, quote }) => [kind, quote.slice(0, 40)])).toEqual([
      ['dangling-reference', '[5]'],
      ['repeated-sentence', 'According to the Japan Migration Service'],
      ['dangling-reference', '[6]'],
      ['missing-author', 'L. Chekalenko'],
    ]);
  });
});
