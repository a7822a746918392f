import type { Page } from '@playwright/test';
import { Facts } from './pages/facts';
import { callFromPage } from './runtime/call-from-page';
import { expect, test } from './runtime/launch';

test.use({ beginsWith: 'seed' });

const lamp = 'Cape Varde has had an electric lamp';
const carried = 'The Gaivota carried 3,164 passengers';
const saved = '118 people were saved';
const travelled = '3,416 passengers travelled';

/** Takes back what the last notice tells of. */
async function undo(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: /^Notices/ })
    .getByRole('button', { name: 'Undo' })
    .last()
    .click();
}

test('the table filters, sorts, and keeps a view under a name', async ({ app }) => {
  const { page } = app;
  const facts = new Facts(page);
  await facts.open('Facts');
  await expect(facts.rows).toHaveCount(4);

  await test.step('sorts by its headings', async () => {
    const heading = facts.list.getByRole('columnheader', { name: 'Statement' });
    await heading.getByRole('button').click();
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    await expect(facts.rows).toHaveText([travelled, saved, lamp, carried].map((words) => new RegExp(words)));
    await heading.getByRole('button').click();
    await expect(facts.rows).toHaveText([carried, lamp, saved, travelled].map((words) => new RegExp(words)));
  });

  await test.step('is narrowed by words, by status and by what the panel has', async () => {
    await facts.filter.fill('lamp varde');
    await expect(facts.rows).toHaveText([new RegExp(lamp)]);
    await page.keyboard.press('Escape');
    await facts.tab('Disputed').click();
    await expect(facts.rows).toHaveText([new RegExp(saved)]);
    await facts.tab('All').click();
    await facts.work.getByRole('button', { name: 'Filter', exact: true }).click();
    await facts.dialog.getByRole('checkbox', { name: 'ferry' }).check();
    await expect(facts.rows).toHaveCount(2);
    await facts.dialog.getByRole('combobox', { name: 'Uses in papers' }).selectOption('has');
    await expect(facts.rows).toHaveText([new RegExp(carried)]);
    await page.keyboard.press('Escape');
    await expect(facts.work.getByRole('region', { name: 'The filter' }).getByRole('button')).toContainText([
      'ferry',
      'Used in a paper',
    ]);
  });

  await test.step('is saved, renamed and removed in the library pane', async () => {
    await facts.work.getByRole('button', { name: 'Save as a view' }).click();
    await facts.dialog.getByRole('textbox', { name: 'Name of the view' }).fill('Ferry in papers');
    await page.keyboard.press('Enter');
    await facts.expectTitle('Ferry in papers');
    await expect(facts.rows).toHaveText([new RegExp(carried)]);
    await facts.open('Facts');
    await facts.entry('Ferry in papers').click();
    await expect(facts.rows).toHaveText([new RegExp(carried)]);
    await facts.entry('Ferry in papers').press('F2');
    await page.keyboard.type('Ferry');
    await page.keyboard.press('Enter');
    await facts.expectTitle('Ferry');
    await facts.entry('Ferry').press('Delete');
    await facts.expectTitle('Facts');
    await expect(facts.entry('Ferry')).toBeHidden();
    await undo(page);
    await expect(facts.entry('Ferry')).toBeVisible();
  });

  await test.step('says so where nothing fits', async () => {
    await facts.filter.fill('no such words');
    await expect(facts.work.getByText('No fact fits')).toBeVisible();
    await facts.work.getByRole('button', { name: 'Show all facts' }).first().click();
    await expect(facts.rows).toHaveCount(4);
  });
});

test('many facts change at once, and each change is one step back', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  const facts = new Facts(page);
  await facts.open('Facts');
  await facts.rows.first().focus();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  const bar = facts.work.getByRole('toolbar', { name: 'The selected facts' });
  await expect(bar).toContainText('3 selected');
  const selected = facts.list.getByRole('row', { selected: true });

  await test.step('priority, assignee and due day', async () => {
    await bar.getByRole('button', { name: 'Priority' }).click();
    await page.getByRole('menuitem', { name: 'Urgent' }).click();
    await expect(selected.filter({ hasText: 'Urgent' })).toHaveCount(3);
    await facts.expectToast('3 facts changed');
    await bar.getByRole('button', { name: 'Assigned to' }).click();
    await facts.dialog.getByRole('combobox', { name: 'Assigned to' }).fill('Mira');
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await bar.getByRole('button', { name: 'Due' }).click();
    await facts.dialog.getByLabel('Due', { exact: true }).fill('2031-05-04');
    await keyboard.press('Enter');
    await expect(selected.filter({ hasText: 'May 4, 2031' })).toHaveCount(3);
    await undo(page);
    await expect(selected.filter({ hasText: '2031' })).toHaveCount(0);
    await expect(selected.filter({ hasText: 'Urgent' })).toHaveCount(3);
  });

  await test.step('a verdict needs its reason', async () => {
    await bar.getByRole('button', { name: 'Set status' }).click();
    await page.getByRole('menuitem', { name: 'Unverifiable' }).click();
    await facts.dialog.getByRole('textbox', { name: 'Reason' }).fill('The archive burned down.');
    await keyboard.press('ControlOrMeta+Enter');
    await expect(facts.rows.filter({ hasText: 'unverifiable' })).toHaveCount(3);
    await undo(page);
    await expect(facts.rows.filter({ hasText: 'unverifiable' })).toHaveCount(0);
  });

  await test.step('merging and removing', async () => {
    await bar.getByRole('button', { name: 'Merge' }).click();
    await expect(facts.rows).toHaveCount(2);
    await undo(page);
    await expect(facts.rows).toHaveCount(4);
    await facts.rows.first().focus();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.press('Delete');
    await expect(facts.work.getByText('No facts yet')).toBeVisible();
    await undo(page);
    await expect(facts.rows).toHaveCount(4);
  });
});

test('the keyboard stays in the list when the fact that had it leaves', async ({ app }) => {
  const { page } = app;
  const facts = new Facts(page);
  await facts.open('Facts');
  await facts.tab('Unverified').click();
  await expect(facts.rows).toHaveCount(2);
  await facts.rows.first().focus();
  const [first = '', second = ''] = await facts.rows.allTextContents();
  await page.keyboard.press('c');
  await expect(facts.rows).toHaveText([second]);
  await expect(facts.rows.first()).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(facts.rows.filter({ hasText: first })).toBeFocused();
});

test('the board is worked by keys alone', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  const facts = new Facts(page);
  await facts.open('Facts');
  await facts.rows.first().focus();
  await keyboard.press('2');
  await expect(facts.column('Unverified').getByRole('option')).toHaveCount(2);

  await facts.column('Unverified').getByRole('listbox').focus();
  await keyboard.press('Home');
  const words = (await facts.column('Unverified').getByRole('option').first().locator('p').textContent()) ?? '';
  await keyboard.press('Shift+ArrowRight');
  await expect(facts.column('Checking').getByRole('option')).toContainText([words]);
  await facts.expectToast('1 fact is now “Checking”');
  await expect(facts.column('Checking').getByRole('listbox')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(facts.column('Supported').getByRole('listbox')).toBeFocused();
  await expect(facts.chain).toContainText(carried);
  await keyboard.press('ArrowLeft');
  await expect(facts.column('Checking').getByRole('listbox')).toBeFocused();

  await keyboard.press('Shift+ArrowRight');
  await expect(facts.dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  // The field has the keyboard a moment before the dialog listens.
  await expect(async () => {
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden({ timeout: 2000 });
  }).toPass();
  await expect(facts.column('Checking').getByRole('option')).toHaveCount(1);
  await facts.judge('R', 'The register has no such number.');
  await expect(facts.column('Refuted').getByRole('option')).toContainText([words]);
  await expect(facts.column('Refuted').getByRole('listbox')).toBeFocused();
  await keyboard.press('ControlOrMeta+z');
  await expect(facts.column('Checking').getByRole('option')).toContainText([words]);
  await expect(facts.column('Refuted').getByRole('option')).toHaveCount(0);

  await keyboard.press('Enter');
  await expect(facts.statement).toHaveValue(words);
  await keyboard.press('Alt+ArrowLeft');
  await expect(facts.column('Checking').getByRole('option')).toHaveCount(1);
});

test('cards are dragged from column to column, and a drag can be let go of', async ({ app }) => {
  const { page } = app;
  const facts = new Facts(page);
  await facts.open('Facts');
  await expect(facts.rows).toHaveCount(4);
  await page.keyboard.press('2');

  await test.step('one card', async () => {
    await facts.card(new RegExp(lamp)).dragTo(facts.column('Checking'));
    await expect(facts.column('Checking').getByRole('option')).toContainText([lamp]);
    await undo(page);
    await expect(facts.column('Unverified').getByRole('option')).toHaveCount(2);
  });

  await test.step('a selection, on a verdict', async () => {
    await facts.card(new RegExp(lamp)).click();
    await facts.card(new RegExp(travelled)).click({ modifiers: ['ControlOrMeta'] });
    await facts.card(new RegExp(lamp)).click({ modifiers: ['ControlOrMeta'] });
    await facts.card(new RegExp(lamp)).dragTo(facts.column('Supported'));
    await facts.dialog.getByRole('textbox', { name: 'Reason' }).fill('Both logbooks say so.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(facts.column('Supported').getByRole('option')).toHaveCount(3);
    await undo(page);
    await expect(facts.column('Unverified').getByRole('option')).toHaveCount(2);
    await expect(facts.column('Supported').getByRole('option')).toHaveCount(1);
  });

  await test.step('Escape lets go', async () => {
    await facts.card(new RegExp(carried)).hover();
    await page.mouse.down();
    await facts.column('Checking').hover();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(facts.column('Supported').getByRole('option')).toContainText([carried]);
  });

  await test.step('a column folds away and stays so', async () => {
    await facts.column('Unverifiable').getByRole('button', { name: 'Fold “Unverifiable”' }).click();
    await facts.entry('Papers').click();
    await facts.open('Facts');
    await expect(facts.column('Unverifiable').getByRole('button', { expanded: false })).toBeVisible();
  });
});

test('facts that cannot be read say so and are asked for again', async ({ app }) => {
  const { page } = app;
  const facts = new Facts(page);
  test.skip(app.host === 'electron', 'the bridge of the window cannot be cut from outside');
  app.expectProblem(/500|Failed to load/);
  await page.route('**/api/facts.arrange', (route) => route.fulfill({ status: 500, body: '{}' }));
  await facts.open('Facts');
  await expect(facts.work.getByRole('alert')).toBeVisible();
  await page.unroute('**/api/facts.arrange');
  await facts.work.getByRole('button', { name: 'Try again' }).click();
  await expect(facts.rows).toHaveCount(4);
});

test('a change from elsewhere shows in the views that are open', async ({ app }) => {
  const { page } = app;
  const facts = new Facts(page);
  await facts.open('Facts');
  await expect(facts.rows).toHaveCount(4);
  await callFromPage(page, 'facts.create', { statement: 'The ice came early in 1963.', tags: [] });
  await expect(facts.row('The ice came early')).toBeVisible();
  await page.keyboard.press('2');
  await expect(facts.column('Unverified').getByRole('option')).toHaveCount(3);
});

test.describe('in an empty library', () => {
  test.use({ beginsWith: 'nothing' });

  test('the facts say how the first ones come', async ({ app }) => {
    const { page } = app;
    const facts = new Facts(page);
    await facts.entry('Facts').click();
    await expect(facts.work.getByText('No facts yet')).toBeVisible();
    await facts.work.getByRole('button', { name: 'New fact' }).last().click();
    await facts.dialog.getByRole('textbox', { name: 'Statement' }).fill('The harbour froze in 1963.');
    await page.keyboard.press('Enter');
    await expect(facts.statement).toHaveValue('The harbour froze in 1963.');
  });
});
