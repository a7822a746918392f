import { FactPage } from './pages/fact-page';
import { expect, test } from './runtime/launch';

test.use({ beginsWith: 'seed' });

test('who checks a fact, until when, and whose claim it is are kept, told in the history, and taken back', async ({
  app,
}) => {
  const { page } = app;
  const facts = new FactPage(page);
  await facts.quickOpen('118 people');
  await expect(facts.statement).toBeVisible();

  await page.keyboard.press('a');
  await expect(facts.detail('Assigned to')).toBeFocused();
  await page.keyboard.type('Ines Marr');
  await page.keyboard.press('Enter');
  await expect(facts.history).toContainText('Ines Marr');

  await facts.keep('Claimed on', 'last spring');
  await expect(facts.work.getByRole('alert')).toContainText('This is no date');
  await facts.keep('Claimed on', '2023-11');
  await expect(facts.history).toContainText('November 2023');
  await facts.keep('Due', '2024-06-13');
  await facts.detail('Priority').selectOption('Urgent');
  await expect(facts.history).toContainText('Normal → Urgent');
  // A verdict that is there is not late.
  await expect(facts.work.getByText(/^Overdue/)).toBeHidden();
  await facts.leaveFields();
  await page.keyboard.press('c');
  await expect(facts.work.getByText(/^Overdue by [\d,]+ days$/)).toBeVisible();

  await facts.keep('First seen', 'https://example.org/essay');
  await expect(facts.work.getByRole('button', { name: 'Open this address in the browser' })).toBeVisible();
  await facts.leaveFields();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(facts.detail('First seen')).toHaveValue('');

  await facts.quickOpen('Cape Varde');
  await expect(facts.work).toContainText('DatesOctober 9, 1963');
});

test('a search and another fact are evidence, of their own kind, and go when they are taken back', async ({ app }) => {
  const { page } = app;
  const facts = new FactPage(page);
  await facts.quickOpen('118 people');
  await expect(facts.statement).toBeVisible();

  await page.keyboard.press('0');
  await expect(facts.dialog).toContainText('Searched, nothing found');
  await facts.dialog.getByRole('textbox', { name: 'Looked for' }).fill('crew of the Hedda Moe');
  await facts.dialog.getByRole('combobox', { name: 'Where' }).fill('Lantern');
  await facts.dialog.getByRole('option', { name: /^The Lantern Compact/ }).click();
  await facts.dialog.getByLabel('Day of the search').fill('2024-05-02');
  await page.keyboard.press('Enter');
  await facts.expectToast('Search recorded');
  const against = facts.evidence('Against');
  await expect(against).toHaveCount(2);
  await expect(against.last()).toContainText('Searched “crew of the Hedda Moe”, nothing found');
  await expect(against.last()).toContainText('May 2, 2024');
  await expect(facts.chain).toContainText('against: searched, none');

  await page.keyboard.press('f');
  await facts.dialog.getByRole('textbox', { name: 'Find a fact' }).fill('Gaivota');
  await facts.dialog.getByRole('combobox', { name: 'Stance' }).selectOption('Around it');
  await facts.dialog.getByRole('button', { name: /3,164 passengers/ }).click();
  const around = facts.evidence('Around it');
  await expect(around).toHaveCount(1);
  await expect(around).toContainText('supported');

  await around.getByRole('combobox', { name: 'Stance' }).selectOption('Against');
  await expect(against).toHaveCount(3);
  await expect(facts.history).toContainText('Around it → Against: the fact “The Gaivota carried 3,164');

  await against.last().getByRole('button', { name: 'Remove this evidence' }).click();
  await expect(against).toHaveCount(2);
  await facts.toast('Evidence removed').getByRole('button', { name: 'Undo' }).click();
  await expect(against).toHaveCount(3);
});

test('a fact whose evidence was withdrawn says so, and is judged again', async ({ app }) => {
  const { page } = app;
  const facts = new FactPage(page);
  await facts.quickOpen('3,164');
  await facts.evidence('For').first().getByRole('button', { name: 'Remove this evidence' }).click();
  const note = facts.work.getByRole('note');
  await expect(note).toContainText('Evidence that the verdict rests on was taken away');
  await expect(note).toContainText('1 sentence rests on it.');
  await note.getByRole('button', { name: 'Judge again' }).click();
  await facts.dialog.getByRole('textbox', { name: 'Reason' }).fill('The table of the report stands.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(note).toBeHidden();
  await expect(facts.history.getByRole('listitem').first()).toContainText('The table of the report stands.');
});

test('the matrix tells what was searched in vain from what nobody searched', async ({ app }) => {
  const { page } = app;
  const facts = new FactPage(page);
  await facts.show('Matrix');
  const row = facts.matrix.getByRole('row').filter({ hasText: '3,416 passengers' });
  const cell = row.getByRole('gridcell', { name: /^The Lantern Compact/ });
  await expect(cell).toHaveAccessibleName(/: not searched$/);
  await expect(row.getByRole('gridcell', { name: /^Essay/ })).toHaveAccessibleName('Essay: 1 passage for');

  await cell.click();
  const panel = page.getByRole('dialog', { name: 'What this source says about the fact' });
  await expect(panel).toContainText('Nobody has looked for it here yet.');
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
  await page.keyboard.press('0');
  await expect(facts.dialog.getByRole('combobox', { name: 'Where' })).toHaveValue(/^The Lantern Compact/);
  await facts.dialog.getByRole('textbox', { name: 'Looked for' }).fill('3,416');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAccessibleName(/: against: searched, none$/);
  await facts.toast('Search recorded').getByRole('button', { name: 'Undo' }).click();
  await expect(cell).toHaveAccessibleName(/: not searched$/);

  await cell.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(facts.matrix.getByRole('rowheader').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(facts.matrix.getByRole('columnheader').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /The Lantern Compact|Essay/ })).toBeVisible();
});

test('the timeline has the dated facts year by year', async ({ app }) => {
  const { page } = app;
  const facts = new FactPage(page);
  await facts.make('The compact was signed on 26 January 1992.');
  await facts.make('In the 1950s the harbour was dredged twice.');
  await facts.show('Timeline');
  const options = facts.timeline.getByRole('option');
  await expect(options).toHaveCount(5);
  await expect(facts.work).toContainText('1 fact names no date and is not shown here.');
  const order = ['1931', '1931', '1950s', 'October 9, 1963', 'January 26, 1992'];
  for (const [index, date] of order.entries()) await expect(options.nth(index)).toContainText(date);

  const scale = facts.work.getByRole('toolbar', { name: 'Jump to a time' });
  await scale.getByRole('button', { name: 'Go to 1931, 2 facts' }).focus();
  await page.keyboard.press('End');
  await expect(scale.getByRole('button', { name: 'Go to 1992, 1 fact' })).toBeFocused();
  await facts.timeline.focus();
  await page.keyboard.press('End');
  await expect(facts.chain).toContainText('The compact was signed');
  await page.keyboard.press('Enter');
  await expect(facts.statement).toHaveValue('The compact was signed on 26 January 1992.');
});
