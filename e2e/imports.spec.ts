import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Imports } from './pages/imports';
import { expect, test } from './runtime/launch';
import { takeFile } from './runtime/take-file';

/** Writes files under a folder, with the folders that their names need. */
function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Many short texts, no two of them alike. */
function manyTexts(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let number = 1; number <= count; number += 1) {
    const words = Array.from({ length: 400 }, (_, index) => `w${(number * 7919 + index * 104_729) % 99_991}`);
    files[`box ${number % 7}/letter ${number}.txt`] = `Letter ${number} from the quay\n\n${words.join(' ')}.\n`;
  }
  return files;
}

test('a folder that is dropped comes in with everything in it, and the report says what did not', async ({
  app,
  workDir,
}) => {
  const imports = new Imports(app.page);
  const folder = join(workDir, 'Reading');
  const minutes = '# Minutes of the Harbour Board\n\nThe lamp was lit on 9 October 1963.\n';
  writeFiles(folder, {
    'minutes.md': minutes,
    'copies/minutes again.md': minutes,
    'letters/from the quay.txt': 'A letter from the quay\n\nShe brought 118 people before the morning.\n',
    'letters/empty.txt': '',
    '.hidden/secret.txt': 'Nobody means this one.\n',
    'references.bib': '@book{sund1931, author = {Sund, Ada}, title = {Lights of the Sound}, year = {1931}}\n',
  });
  await imports.dropPaths([folder]);
  await expect(imports.card).toContainText('Import done');
  await expect(imports.card).toContainText('1 already here');
  await expect(imports.card).toContainText('1 failed');
  await expect(imports.card).toContainText('empty.txt');
  await expect(imports.entry('Sources')).toContainText('3');

  await imports.openReport();
  await expect(imports.items.getByRole('listitem')).toHaveCount(1);
  await expect(imports.item('Reading/letters/empty.txt')).toContainText(/empty/);

  const { name, bytes } = await takeFile(app, () => app.page.getByRole('button', { name: 'Save the report…' }).click());
  expect(name).toMatch(/\.csv$/);
  expect(bytes.toString('utf8')).toContain('Reading/letters/empty.txt');

  await imports.tab('all').click();
  await expect(imports.items.getByRole('listitem')).toHaveCount(5);
  await imports.work.getByRole('button', { name: 'Open Reading/letters/from the quay.txt' }).click();
  await expect(imports.work).toContainText('She brought 118 people');
  await app.page.keyboard.press('Alt+ArrowLeft');

  await imports.work.getByRole('button', { name: 'Take the import back' }).click();
  await imports.expectToast('Removed 3 sources');
  await expect(imports.entry('Sources')).toContainText('0');
  await imports.toast('Removed 3 sources').getByRole('button', { name: 'Undo' }).click();
  await expect(imports.entry('Sources')).toContainText('3');
  await imports.work.getByRole('button', { name: 'Dismiss the report' }).click();
  await imports.expectTitle('Sources');
  await expect(imports.entry('Import')).toHaveCount(0);
});

test('a long import shows how far it is, waits when told to, survives a restart and can be cancelled', async ({
  app,
  workDir,
}) => {
  test.slow();
  const total = 600;
  const folder = join(workDir, 'Letters');
  writeFiles(folder, manyTexts(total));
  let imports = new Imports(app.page);
  await imports.dropPaths([folder]);
  await expect(imports.card).toContainText('Importing');
  await imports.card.getByRole('button', { name: 'Pause' }).click();
  await expect(imports.card).toContainText('Import paused');
  const numbers = imports.card.getByText(/^\d+ of 600$/);
  await expect(numbers).toBeVisible();
  // The files that were on their way are still handed over; none of them is read meanwhile.
  await expect.poll(() => sessionStorageOf(app.page)).toBeNull();
  const before = await imports.entry('Sources').textContent();
  await app.page.waitForTimeout(700);
  expect(await imports.entry('Sources').textContent()).toBe(before);

  const page = await app.restart();
  imports = new Imports(page);
  await expect(imports.card).toContainText('Import paused');
  await imports.card.getByRole('button', { name: 'Go on' }).click();
  await expect(imports.card).toContainText('Importing');
  await expect(imports.entry('Sources')).not.toHaveText(before ?? '');

  await imports.card.getByRole('button', { name: 'Cancel' }).click();
  await expect(imports.entry('Import')).toBeVisible();
  await imports.entry('Import').click();
  await expect(imports.tab('left out')).toBeVisible();
  await expect(imports.tab('imported')).toBeVisible();
});

test('what was imported well is told by a notice, whose Undo takes all of it back', async ({ app, workDir }) => {
  const imports = new Imports(app.page);
  writeFiles(workDir, { 'one.txt': 'The first letter.\n\nIt is short.\n', 'two.txt': 'The second one.\n\nShorter.\n' });
  await imports.dropPaths([join(workDir, 'one.txt'), join(workDir, 'two.txt')]);
  await imports.expectToast('Imported 2 sources');
  await expect(imports.entry('Sources')).toContainText('2');
  await imports.toast('Imported 2 sources').getByRole('button', { name: 'Undo' }).click();
  await expect(imports.entry('Sources')).toContainText('0');
});

test('a document that may be a later draft is asked about, and becomes a version when the person says so', async ({
  app,
  workDir,
}) => {
  const imports = new Imports(app.page);
  const paragraphs = Array.from(
    { length: 12 },
    (_, index) => `Paragraph ${index}: on day ${index + 3} the ferry carried ${index * 17 + 5} people and some mail.`,
  );
  const draft = `# The winter ferry\n\n${paragraphs.join('\n\n')}\n`;
  writeFiles(workDir, { 'ferry.md': draft, 'copy of ferry.md': `${draft.replace('some mail', 'no mail')}More.\n` });
  await imports.dropPaths([join(workDir, 'ferry.md')]);
  await imports.expectToast('Imported 1 source');
  await imports.dropPaths([join(workDir, 'copy of ferry.md')]);
  await imports.openReport();
  await expect(imports.item('copy of ferry.md')).toContainText('It may be a newer version of “The winter ferry”');
  await imports.work.getByRole('button', { name: 'Make it a new version' }).click();
  await imports.expectToast('Version 2 is in');
  await expect(imports.entry('Sources')).toContainText('1');
  await imports.toast('Version 2 is in').getByRole('button', { name: 'Undo' }).click();
  await expect(imports.entry('Sources')).toContainText('2');
});

test('a folder that is watched brings in what is put there', async ({ app, workDir }) => {
  const imports = new Imports(app.page);
  const folder = join(workDir, 'Inbox');
  writeFiles(folder, { 'first.txt': 'The first letter.\n\nIt was there before.\n' });
  await imports.open('Settings');
  if (app.electron === undefined) {
    await expect(imports.work).toContainText('A folder can be added in the desktop window only');
    return;
  }
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await imports.work.getByRole('button', { name: 'Watch a folder…' }).click();
  await expect(imports.work.getByText(folder)).toBeVisible();
  await expect(imports.entry('Sources')).toContainText('1');
  writeFiles(folder, { 'second.txt': 'The second letter.\n\nIt came later.\n' });
  await expect(imports.entry('Sources')).toContainText('2');
  await imports.work.getByRole('button', { name: `Stop watching ${folder}` }).click();
  await expect(imports.work).toContainText('No folder is watched');
});

/** The mark that a page sets while it hands files over. */
function sessionStorageOf(page: Imports['page']): Promise<string | null> {
  return page.evaluate(() => sessionStorage.getItem('citewright-handing-over'));
}
