import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/node-runtime.mjs';
import { Reader } from './pages/reader';
import { Sources } from './pages/sources';
import { expect, test } from './runtime/launch';

const essay = join(root, 'resources', 'sample', 'essay.txt');
const realEssay = join(root, '..', 'shared', 'samples', 'chekalenko-japan-ukraine.txt');

test('sources come by button, by drop and by paste, and the same bytes are one source', async ({ app }) => {
  const { page } = app;
  const sources = new Sources(page);
  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), essay);
  await expect(sources.row(/^Essay/)).toBeVisible();

  await sources.drop('minutes.md', '# Minutes of the Harbour Board\n\nThe lamp was lit on 9 October 1963.\n');
  await expect(sources.row(/^Minutes of the Harbour Board/)).toBeVisible();

  await sources.entry('Sources').focus();
  await sources.row(/^Minutes/).focus();
  await sources.page.evaluate(pasteText, 'A letter from the quay\n\nShe brought 118 people before the morning.');
  const dialog = page.getByRole('dialog', { name: 'Paste text' });
  await expect(dialog.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(/118 people/);
  await dialog.getByRole('button', { name: 'Add to the library' }).click();
  await expect(sources.row(/^A letter from the quay/)).toBeVisible();

  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), essay);
  const report = page.getByRole('dialog', { name: 'What was imported' });
  await expect(report).toContainText('1 already here');
  await expect(sources.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(report).toBeHidden();
  await expect(sources.entry('Sources')).toContainText('3');

  const files = ['report.md', 'letter.txt'].map((name) => join(root, 'resources', 'sample', name));
  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), files);
  await sources.expectToast('Imported 2 sources');
  await expect(sources.entry('Sources')).toContainText('5');
  await sources.toast('Imported 2 sources').getByRole('button', { name: 'Undo' }).click();
  await expect(sources.entry('Sources')).toContainText('3');
  await expect(sources.row(/^Essay/)).toBeVisible();
});

test('the record is corrected in its form, and the notices lead to the text', async ({ app }) => {
  const { page } = app;
  const sources = new Sources(page);
  const reader = new Reader(page);
  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), essay);
  await sources.row(/^Essay/).click();
  await expect(sources.inspector).toContainText('signature at the end');

  await sources.field('Title').fill('The Lantern Compact');
  await sources.field('Date').fill('2025-01-12');
  await page.keyboard.press('Enter');
  const family = sources.field('Author 1: family name');
  await expect(family).toHaveValue('Adeyemi-Holm');
  await family.fill('Holm');
  await sources.field('Date').click();
  await expect(sources.row(/^The Lantern Compact Holm 2025/)).toBeVisible();
  await expect(sources.inspector.getByText('set by you').first()).toBeVisible();

  const notices = sources.inspector.getByRole('button');
  await expect(notices.filter({ hasText: 'Sentence that stands twice' })).toContainText('paragraph 16');
  await expect(notices.filter({ hasText: 'No author line' })).toContainText('M. Adeyemi-Holm');
  await notices.filter({ hasText: '[7]' }).click();
  await expect(reader.text.getByText(/answer each other every evening at the same minute/)).toBeInViewport();
  await page.getByRole('button', { name: '4 things to know about this source' }).click();
  await page.getByRole('dialog').getByRole('button').filter({ hasText: 'stands twice' }).click();
  await expect(reader.text.getByText(/With all its 61 protocols/)).toBeInViewport();
});

test('the real essay is read with its oddities', async ({ app }) => {
  test.skip(!existsSync(realEssay), 'the essay is not on this machine');
  const sources = new Sources(app.page);
  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), realEssay);
  await sources.grid.getByRole('row').nth(1).click();
  const notices = sources.inspector.getByRole('button');
  await expect(notices.filter({ hasText: '[5]' })).toBeVisible();
  await expect(notices.filter({ hasText: '[6]' })).toBeVisible();
  await expect(notices.filter({ hasText: 'Sentence that stands twice' })).toBeVisible();
  await expect(notices.filter({ hasText: 'L. Chekalenko' })).toBeVisible();
});

/** Pastes as the clipboard would, without touching the machine's. Runs in the page. */
function pasteText(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}
