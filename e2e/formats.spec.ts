import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {
  blocksAsHtml,
  type TestDocument,
  writeTestDocx,
  writeTestEpub,
  writeTestMhtml,
  writeTestOdt,
} from '../src/main/testing/write-test-documents';
import { writeTestPdf } from '../src/main/testing/write-test-pdf';
import { Pages } from './pages/pages';
import { Reader } from './pages/reader';
import { expect, test } from './runtime/launch';
import { runCitewright } from './runtime/run-citewright';

const lines = [
  'The light at Hedda Point was first lit on 9 October 1963, and it was',
  'seen from the quay before the mor-',
  'ning of the next day. Its keeper wrote every ship into a book.',
];

/** Five pages with labels i, ii, 1, 2, 3, a running head, and a sentence of its own each. */
function lightBook(): Uint8Array {
  return writeTestPdf({
    isCompressed: true,
    information: { Title: 'The Book of the Light', Author: 'Jane Doe' },
    pageLabels: '0 << /S /r >> 2 << /S /D >>',
    pages: [1, 2, 3, 4, 5].map((number) => ({
      hasImage: false,
      lines: [
        { text: 'The Book of the Light', x: 72, y: 800, size: 9 },
        ...(number === 1 ? [{ text: 'The Book of the Light', x: 72, y: 740, size: 24 }] : []),
        ...lines.map((text, line) => ({ text, x: 72, y: 680 - line * 15 })),
        { text: `This stands on page number ${number} alone.`, x: 72, y: 600 },
        { text: 'Маяк світив кораблям щоночі.', x: 72, y: 570, font: 'unicode' as const },
        { text: '灯台の光は港から見えた。', x: 72, y: 540, font: 'japanese' as const },
      ],
    })),
  });
}

test.describe('a PDF', () => {
  test.beforeEach(({ workDir, libraryDir }) => {
    const file = join(workDir, 'light.pdf');
    writeFileSync(file, lightBook());
    expect(runCitewright(libraryDir, 'import', file)).toMatchObject({ status: 0 });
  });

  test('is read on its pages, and what is selected there is annotated', async ({ app }) => {
    const { page } = app;
    const pages = new Pages(page);
    const reader = new Reader(page);
    await pages.quickOpen('The Book of the Light');
    await expect(pages.pictures.first()).toBeVisible();
    await expect(pages.pageField).toHaveValue('i');

    await pages.select('lit on 9 October 1963');
    await page.keyboard.press('h');
    await expect(pages.marks).toHaveText(['lit on 9 October 1963']);
    await expect(reader.card('lit on 9 October 1963')).toBeVisible();
    expect(await pages.coverOf('lit on 9 October 1963')).toBe(true);

    await page.keyboard.press('g');
    await expect(pages.pageField).toBeFocused();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect(pages.text.getByText('This stands on page number 4 alone.')).toBeInViewport();
    await expect(pages.pageField).toHaveValue('2');

    await pages.switchTo('Text');
    await expect(reader.text.getByText('This stands on page number 4 alone.')).toBeInViewport();
    await reader.card('lit on 9 October 1963').getByRole('button').first().click();
    await expect(reader.mark('lit on 9 October 1963')).toBeInViewport();
    await expect(reader.paragraph('first lit on').first()).toContainText('before the morning of the next day', {
      useInnerText: true,
    });

    await app.restart();
    const again = new Pages(app.page);
    await expect(again.viewButton('Text')).toHaveAttribute('aria-pressed', 'true');
    await again.switchTo('Pages');
    await expect(again.marks).toHaveText(['lit on 9 October 1963']);
  });

  test('is selected steadily over lines and the gaps between them', async ({ app }) => {
    const pages = new Pages(app.page);
    await pages.quickOpen('The Book of the Light');
    const lengths = await pages.dragDown('The light at Hedda Point', 'This stands on page number 1');
    expect(lengths[0]).toBeGreaterThan(0);
    expect(lengths.every((length, step) => step === 0 || length >= (lengths[step - 1] ?? 0))).toBe(true);
    expect(lengths.at(-1)).toBeGreaterThan(150);
    expect(lengths.at(-1)).toBeLessThan(260);
    const axe = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze();
    expect(axe.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  test('is searched and read with keys on its pages', async ({ app }) => {
    const { page } = app;
    const pages = new Pages(page);
    await pages.quickOpen('The Book of the Light');
    await expect(pages.text.getByText('This stands on page number 1 alone.')).toBeInViewport();
    await page.keyboard.press('ControlOrMeta+F');
    await page.getByRole('textbox', { name: 'Find in the document' }).fill('number 5 alone');
    await expect(pages.text.getByText('This stands on page number 5 alone.')).toBeInViewport();
    await expect(pages.pageField).toHaveValue('3');
    await page.keyboard.press('Escape');

    await pages.text.locator('[data-start]').filter({ hasText: 'number 5 alone' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('2');
    await expect(pages.marks).toHaveText(['This stands on page number 5 alone.']);
    await page.keyboard.press('ArrowDown');
    await expect(pages.text.locator('[data-start]:focus')).toHaveText('Маяк світив кораблям щоночі.');

    const before = await pages.pictures.last().boundingBox();
    await page.keyboard.press('-');
    await expect.poll(async () => (await pages.pictures.last().boundingBox())?.width).toBeLessThan(before?.width ?? 0);
  });
});

const harbour: TestDocument = {
  title: 'The Harbour in Winter',
  author: 'Jane Doe',
  language: 'en',
  blocks: [
    { kind: 'heading', level: 1, words: 'The Harbour in Winter' },
    {
      kind: 'paragraph',
      words:
        'In the winter of 1931 the harbour froze for seven weeks, and the ferry could not leave the quay. The town lived on what the sledges brought over the ice, and on the fish that was caught beneath it.',
      strong: 'Nobody starved.',
    },
    { kind: 'quote', words: 'We walked to the island and were there before noon, the keeper wrote in his book.' },
    { kind: 'heading', level: 2, words: 'What the sledges carried' },
    {
      kind: 'table',
      rows: [
        ['Goods', 'Weight'],
        ['Flour', '86 tons'],
        ['Blankets', '3 tons'],
      ],
    },
    {
      kind: 'paragraph',
      words:
        'The last sledge came on 3 March, when the ice already sang. Its driver, a boy of sixteen, was given a watch by the council, which he wore until the end of his life.',
    },
  ],
};
const savedPage = `<!doctype html><html lang="en"><head><title>${harbour.title}</title><meta name="author" content="Jane Doe"></head><body><article>${blocksAsHtml(harbour.blocks)}<p>See <a href="https://harbour.example/log">the log</a> for more, and <a href="javascript:alert(1)">do not click</a> on anything else that is written here.</p><script>document.title = 'run'</script></article></body></html>`;
const markdown = [
  '# The Harbour in Winter',
  'In the winter of 1931 the harbour froze for seven weeks. **Nobody starved.**',
  'The last sledge came on 3 March, when the ice already sang.',
].join('\n\n');

const files: Readonly<Record<string, string | Uint8Array>> = {
  'harbour.docx': writeTestDocx(harbour),
  'harbour.odt': writeTestOdt(harbour),
  'harbour.epub': writeTestEpub(harbour),
  'harbour.html': savedPage,
  'harbour.mhtml': writeTestMhtml(savedPage, 'https://harbour.example/winter'),
  'harbour.md': markdown,
  'harbour.txt': markdown.replace(/[#*]+ ?/g, ''),
};

for (const [name, content] of Object.entries(files)) {
  test.describe(name, () => {
    test.beforeEach(({ workDir, libraryDir }) => {
      const file = join(workDir, name);
      writeFileSync(file, content);
      expect(runCitewright(libraryDir, 'import', file)).toMatchObject({ status: 0 });
    });

    test('is read and annotated', async ({ app }) => {
      const reader = new Reader(app.page);
      await reader.quickOpen('The Harbour in Winter');
      await expect(reader.paragraph('Nobody starved.').first()).toBeVisible();
      await reader.select('the harbour froze for seven weeks');
      await app.page.keyboard.press('h');
      await expect(reader.marks).toHaveText(['the harbour froze for seven weeks']);

      if (name.endsWith('.md') || name.endsWith('.txt')) return;
      await expect(reader.text.getByText('Nobody starved.', { exact: true })).toHaveCSS('font-weight', '600');
      await expect(reader.text.getByRole('cell')).toHaveText([
        'Goods',
        'Weight',
        'Flour',
        '86 tons',
        'Blankets',
        '3 tons',
      ]);
      await reader.select('86 tons');
      await app.page.keyboard.press('h');
      await expect(reader.mark('86 tons')).toBeVisible();
    });
  });
}

test.describe('a saved page', () => {
  test.beforeEach(({ workDir, libraryDir }) => {
    const file = join(workDir, 'page.html');
    writeFileSync(file, savedPage);
    expect(runCitewright(libraryDir, 'import', file)).toMatchObject({ status: 0 });
  });

  test('opens its links outside, and runs nothing', async ({ app }) => {
    const reader = new Reader(app.page);
    await reader.quickOpen('The Harbour in Winter');
    const links = reader.text.getByRole('link');
    await expect(links).toHaveText(['the log']);
    await expect(links).toHaveAttribute('href', 'https://harbour.example/log');
    const address = app.page.url();
    await app.page.evaluate(() => {
      window.open = (url) => {
        document.body.dataset.opened = String(url);
        return null;
      };
    });
    if (app.host === 'loopback') {
      await links.click();
      await expect(app.page.locator('body')).toHaveAttribute('data-opened', 'https://harbour.example/log');
    }
    expect(app.page.url()).toBe(address);
    await expect(app.page).toHaveTitle(/^(?!run)/);
  });
});
