import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Facts } from './pages/facts';
import { type App, expect, test } from './runtime/launch';
import { showTheme } from './runtime/show-theme';
import { takeFile } from './runtime/take-file';

test.use({ beginsWith: 'seed' });

const table = [
  'No.;What they say;Verdict;Why;Topics',
  '1;"The ferry; it sank.";false;It sails still.;ship|1931',
  '2;The bridge is new.;misleading;;',
  "3;'=1+1 is two.;;;sums",
  '4;Cape Varde has had an electric lamp since 1931.;;;',
].join('\r\n');

async function chooseTable(page: Page, content: string | Buffer, name = 'claims.csv'): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
  await page.getByTestId('import-facts-file').setInputFiles(file);
}

async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await showTheme(page, theme);
    const { violations: all } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    found.push(...all.map(({ id, nodes }) => `${theme} ${id} ${nodes[0]?.target.join(' ')}`));
  }
  return found;
}

test('a table is looked at, its columns are named, and one undo takes it back', async ({ app }) => {
  const { page } = app;
  const facts = new Facts(page);
  await facts.open('Facts');
  await expect(facts.rows).toHaveCount(4);
  await facts.run('Import facts from a table');
  const dialog = page.getByRole('dialog', { name: 'Import facts from a table' });
  await expect(dialog.getByRole('button', { name: 'Choose a file' })).toBeFocused();
  expect(await violations(page)).toEqual([]);

  await chooseTable(page, table);
  await expect(dialog.getByRole('combobox', { name: 'Between cells' })).toHaveValue(';');
  const statement = dialog.getByRole('combobox', { name: '“What they say” becomes' });
  await expect(statement).toHaveValue('statement');
  await expect(dialog.getByRole('combobox', { name: '“Topics” becomes' })).toHaveValue('tags');
  const counts = dialog.getByText(/^Rows: /);
  await expect(counts).toHaveText('Rows: 4 · new facts: 3 · facts already: 0 · with a problem: 1');
  await statement.selectOption('');
  await expect(dialog.getByText('Choose the column that holds the statement.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await statement.selectOption('statement');
  await dialog.getByText('1 row cannot be taken in').click();
  await expect(dialog.getByText('Row 3: "misleading" is no status here.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('combobox', { name: '“Verdict” becomes' }).selectOption('Leave out');
  await expect(counts).toHaveText('Rows: 4 · new facts: 4 · facts already: 0 · with a problem: 0');
  await dialog.getByRole('combobox', { name: '“Verdict” becomes' }).selectOption('Status');
  await dialog.getByRole('button', { name: 'Import 3 facts' }).click();

  await expect(dialog).toBeHidden();
  await facts.expectToast('3 facts imported');
  await expect(facts.rows).toHaveCount(7);
  await expect(facts.row('=1+1 is two.')).toBeVisible();
  await expect(facts.row('The ferry; it sank.')).toContainText(/refuted/i);
  await facts.toast('3 facts imported').getByRole('button', { name: 'Undo' }).click();
  await expect(facts.rows).toHaveCount(4);
});

test('what is no table is said in words, and another file can be chosen', async ({ app }) => {
  const { page } = app;
  const facts = new Facts(page);
  await facts.open('Facts');
  await facts.work.getByRole('button', { name: 'Import facts from a table' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import facts from a table' });
  await chooseTable(page, 'PK\u0003\u0004 and so on', 'claims.xlsx');
  await expect(dialog.getByRole('alert')).toContainText('"claims.xlsx" is a workbook or another packed file');
  await dialog.getByRole('button', { name: 'Choose another file' }).click();
  await chooseTable(page, 'The bridge is new.\nThe bridge is old.\n');
  await expect(dialog.getByRole('button', { name: 'Import 2 facts' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(facts.rows).toHaveCount(4);
});

test('a dropped table goes to the open dialog, not to the sources', async ({ app }) => {
  const { page } = app;
  const facts = new Facts(page);
  await facts.open('Facts');
  await facts.work.getByRole('button', { name: 'Import facts from a table' }).click();
  const transfer = await page.evaluateHandle(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(['claim\nThe bridge is new.\n'], 'dropped.csv', { type: 'text/csv' }));
    return dropped;
  });
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', kind, { dataTransfer: transfer });
  }
  await expect(facts.dialog.getByRole('button', { name: 'Import 1 fact' })).toBeEnabled();
  await expect(facts.dialog).toContainText('dropped.csv');
});

async function exported(app: App, format: string): Promise<string> {
  const { page } = app;
  const { bytes } = await takeFile(app, async () => {
    await page.getByRole('button', { name: /^Export/ }).click();
    await page.getByRole('menuitem', { name: format }).click();
  });
  return bytes.toString('utf8');
}

test('facts go out in every format, and a table of them comes back', async ({ app }) => {
  const { page } = app;
  const facts = new Facts(page);
  await facts.open('Facts');
  const lamp = 'Cape Varde has had an electric lamp';
  const reviews = JSON.parse(await exported(app, 'ClaimReview (JSON-LD)')) as {
    '@type': string;
    claimReviewed: string;
    reviewRating: object;
    citation?: object[];
  }[];
  expect(reviews.map((review) => review['@type'])).toEqual(Array.from({ length: 4 }, () => 'ClaimReview'));
  expect(JSON.stringify(reviews)).not.toContain('ratingValue');
  expect(reviews.some(({ citation }) => citation !== undefined)).toBe(true);
  expect(await exported(app, 'Text (Markdown)')).toMatch(/^# Facts\n[\s\S]*\n## Disputed\n/);
  expect(await exported(app, 'Arguments (Argdown)')).toContain(`[${lamp}`);

  await facts.tab('Disputed').click();
  await expect(facts.rows).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Export the facts shown' })).toBeVisible();
  const one = await exported(app, 'Table (CSV)');
  expect(one.split('\r\n')).toHaveLength(3);
  await facts.tab('All').click();
  await expect(facts.rows).toHaveCount(4);

  const csv = await exported(app, 'Table (CSV)');
  await facts.run('Import facts from a table');
  await chooseTable(page, csv);
  await expect(facts.dialog.getByText(/^Rows: /)).toHaveText(
    'Rows: 4 · new facts: 0 · facts already: 4 · with a problem: 0',
  );
  await facts.dialog.getByRole('checkbox', { name: /^Leave out what is a fact already/ }).uncheck();
  await facts.dialog.getByRole('button', { name: 'Import 4 facts' }).click();
  await expect(facts.rows).toHaveCount(8);
  await expect(facts.row(lamp)).toHaveCount(2);
});
