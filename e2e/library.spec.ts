import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sources } from './pages/sources';
import { expect, test } from './runtime/launch';
import { runCitewright } from './runtime/run-citewright';

const bibliography = `
@article{sund1931, author = {Sund, Ada}, title = {Lights of the Inner Sound}, journal = {Harbour Notes},
  year = {1931}, volume = {4}, doi = {10.5555/lights.1931}, langid = {english}, keywords = {lights}}
@article{sund1931b, author = {Sund, A.}, title = {Lights on the Inner Sound}, journal = {Harbour Notes},
  year = {1931}, pages = {12--19}, number = {2}}
@book{moe1950, author = {Moe, Hedda}, title = {A Free Ferry across the Sound}, year = {1950}, publisher = {Quay Press}}
@book{moe1950b, author = {Moe, H.}, title = {A Free Ferry acros the Sound}, year = {1950}, publisher = {Quay}, isbn = {9780306406157}}
@book{holm1963, author = {Holm, Marit}, title = {Electric Lamps}, year = {1963}, publisher = {Cape Varde}}
@report{board1964, author = {{Harbour Board}}, title = {Minutes of 1964}, year = {1964}, institution = {Harbour Board}}
`;

test.beforeEach(({ libraryDir, workDir }) => {
  const file = join(workDir, 'references.bib');
  writeFileSync(file, bibliography);
  runCitewright(libraryDir, 'import', file);
});

test('the table has the columns that are wanted, filters and sorts, and a search is kept', async ({ app }) => {
  const { page } = app;
  let sources = new Sources(page);
  await expect(sources.grid.getByRole('row')).toHaveCount(7);

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Cite key' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Added' }).click();
  await page.keyboard.press('Escape');
  await expect(sources.grid.getByRole('columnheader', { name: 'Cite key' })).toBeVisible();
  await expect(sources.grid.getByRole('columnheader', { name: 'Added' })).toBeHidden();
  await sources.grid.getByRole('button', { name: 'Cite key' }).focus();
  await page.keyboard.press('ControlOrMeta+ArrowLeft');
  await expect(sources.grid.getByRole('columnheader').nth(5)).toContainText('Cite key');
  await page.keyboard.press('Enter');
  await expect(sources.grid.getByRole('row').nth(1)).toContainText('Minutes of 1964');

  await page.getByRole('button', { name: 'Filter by…' }).click();
  const panel = page.getByRole('dialog', { name: 'Filter by…' });
  await panel.getByRole('checkbox', { name: /^Book/ }).check();
  await panel.getByRole('spinbutton', { name: 'From the year' }).fill('1955');
  await page.keyboard.press('Escape');
  await expect(sources.grid.getByRole('row')).toHaveCount(2);
  await expect(sources.row(/Electric Lamps/)).toBeVisible();
  await page.getByRole('button', { name: 'Save this search' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Late books');
  await page.keyboard.press('Enter');
  await sources.expectTitle('Late books');
  await expect(sources.grid.getByRole('row')).toHaveCount(2);

  sources = new Sources(await app.restart());
  await sources.entry('Late books').click();
  await expect(sources.grid.getByRole('row')).toHaveCount(2);
  await expect(sources.grid.getByRole('columnheader', { name: 'Cite key' })).toBeVisible();
  await sources.entry('Late books').focus();
  await sources.page.keyboard.press('Delete');
  await sources.expectToast('Removed the search');
  await sources.expectTitle('Sources');

  await sources.row(/Electric Lamps/).click();
  await sources.page.keyboard.type('ferry');
  await expect(sources.filter).toHaveValue('ferry');
  await expect(sources.grid.getByRole('row')).toHaveCount(3);
});

test('collections are made, filled by dragging, renamed, nested and removed, each with a way back', async ({ app }) => {
  const { page } = app;
  const sources = new Sources(page);
  const name = sources.library.getByRole('textbox', { name: 'Name of the collection' });
  await sources.library.getByRole('button', { name: 'New collection' }).click();
  await name.fill('Harbour');
  await page.keyboard.press('Enter');
  await sources.expectTitle('Harbour');
  await expect(sources.work).toContainText('This collection is empty');

  await sources.open('Sources');
  await sources.row(/Electric Lamps/).click();
  await sources.row(/Minutes of 1964/).click({ modifiers: ['ControlOrMeta'] });
  await sources.row(/Minutes of 1964/).dragTo(sources.entry('Harbour'));
  await sources.expectToast('Added 2 sources to “Harbour”');
  await expect(sources.entry('Harbour')).toContainText('2');

  await sources.entry('Harbour').focus();
  await page.keyboard.press('F2');
  await name.fill('Harbour papers');
  await page.keyboard.press('Enter');
  await sources.entry('Harbour papers').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'New collection inside' }).click();
  await name.fill('Lamps');
  await page.keyboard.press('Enter');
  await sources.expectTitle('Lamps');

  await sources.entry('Harbour papers').click();
  await expect(sources.grid.getByRole('row')).toHaveCount(3);
  await sources.row(/Electric Lamps/).click();
  await sources.inspector
    .getByRole('combobox', { name: 'Add to a collection…' })
    .selectOption({ label: 'Harbour papers › Lamps' });
  await expect(sources.entry('Lamps')).toContainText('1');
  await sources.inspector.getByRole('button', { name: 'Take it out of Lamps' }).click();
  await expect(sources.entry('Lamps')).toContainText('0');

  await sources.entry('Harbour papers').focus();
  await page.keyboard.press('Delete');
  await sources.expectToast('Removed the collection “Harbour papers”');
  await expect(sources.entry('Lamps')).toHaveCount(0);
  await sources.toast('Removed the collection').getByRole('button', { name: 'Undo' }).click();
  await expect(sources.entry('Lamps')).toBeVisible();
  await expect(sources.entry('Harbour papers')).toContainText('2');
});

test('several sources are edited together, and it is one step back', async ({ app }) => {
  const { page } = app;
  const sources = new Sources(page);
  await sources.row(/Electric Lamps/).click();
  await sources.row(/Minutes of 1964/).click({ modifiers: ['ControlOrMeta'] });
  await sources.run('Edit the selected together…');
  const dialog = page.getByRole('dialog', { name: 'Edit together' });
  await dialog.getByRole('textbox', { name: 'Tags to add' }).fill('light, harbour');
  await dialog.getByRole('textbox', { name: 'Language' }).fill('no');
  await dialog.getByRole('button', { name: 'Change' }).click();
  await sources.expectToast('Changed 2 sources');
  await expect(sources.entry('harbour')).toContainText('2');
  await sources.row(/Electric Lamps/).click();
  await expect(sources.field('Language')).toHaveValue('no');
  await sources.toast('Changed 2 sources').getByRole('button', { name: 'Undo' }).click();
  await expect(sources.entry('harbour')).toHaveCount(0);
});

test('duplicates are merged by key with a preview and a way back, and different works stay apart', async ({ app }) => {
  const { page } = app;
  const sources = new Sources(page);
  await sources.entry('Duplicates').click();
  await sources.expectTitle('Duplicates');
  const groups = sources.work.getByRole('list', { name: 'Duplicates' }).getByRole('region');
  await expect(groups).toHaveCount(2);
  const lights = groups.filter({ hasText: /Lights o. the Inner Sound/ });
  await lights.click();
  await expect(lights.locator('mark').first()).toBeVisible();
  await expect(lights).toContainText('It gains');
  await page.keyboard.press('m');
  await sources.expectToast('Merged 2 sources into one');
  await expect(groups).toHaveCount(1);
  await expect(sources.entry('Sources')).toContainText('5');
  await sources.toast('Merged 2 sources').getByRole('button', { name: 'Undo' }).click();
  await expect(groups).toHaveCount(2);
  await expect(sources.entry('Sources')).toContainText('6');

  await groups.filter({ hasText: /Free Ferry/ }).click();
  await page.keyboard.press('n');
  await sources.expectToast('Remembered as different works');
  await expect(groups).toHaveCount(1);
  await page.getByRole('button', { name: 'Merge 1 ticked' }).click();
  await sources.expectToast('Merged 1 group');
  await expect(sources.work).toContainText('No duplicates');
});
