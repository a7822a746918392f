import type { Page } from '@playwright/test';
import { Conflicts } from './pages/conflicts';
import { callFromPage } from './runtime/call-from-page';
import { expect, test } from './runtime/launch';

const opened = 'The harbour of Lind opened on 14 May 1931 with 8 cranes.';
const other = 'The harbour of Lind opened on 14 May 1931 with 9 cranes.';
const reworded = 'The harbour of Lind was opened on 14 May 1931, with 8 cranes.';

async function addFact(page: Page, statement: string): Promise<void> {
  await callFromPage(page, 'facts.create', { statement });
}

async function addText(page: Page, name: string, text: string): Promise<void> {
  await callFromPage(page, 'sources.import', { documents: [{ name, text }] });
}

/** Takes back what a notice says was done. */
async function undo(conflicts: Conflicts, words: string): Promise<void> {
  await conflicts.toast(words).last().getByRole('button', { name: 'Undo' }).click();
}

test('repeats are merged by keys, in the words that are chosen, and undo brings both back', async ({ app }) => {
  const { page } = app;
  const conflicts = new Conflicts(page);
  await addFact(page, reworded);
  await addText(page, 'harbour.txt', `Harbours\n\n${opened}\n`);
  await conflicts.show();
  const card = conflicts.card(reworded);
  await expect(card).toContainText('The same in other words');
  await expect(card.getByRole('article')).toBeFocused();
  await page.keyboard.press('m');
  await expect(card).toContainText('becomes evidence for this fact');
  await page.keyboard.press('2');
  await expect(card).toContainText('takes over these words');
  await page.keyboard.press('Escape');
  await expect(card).not.toContainText('takes over these words');
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await conflicts.expectToast('Merged into one fact');
  await expect(conflicts.work).toContainText('Nothing repeats or contradicts');
  const { value } = (await callFromPage(page, 'facts.list', {})) as { value: { facts: { statement: string }[] } };
  expect(value.facts.map(({ statement }) => statement)).toEqual([opened]);
  await undo(conflicts, 'Merged into one fact');
  await expect(conflicts.card(reworded)).toBeVisible();
});

test('contradictions are linked by a key, and undo takes the link and the new facts back', async ({ app }) => {
  const { page } = app;
  const conflicts = new Conflicts(page);
  await addText(page, 'harbour.txt', `Harbours\n\n${opened}\n`);
  await addText(page, 'cranes.txt', `Cranes\n\n${other}\n`);
  await conflicts.show();
  const card = conflicts.card('Different numbers');
  await expect(card.locator('mark')).toHaveText([/^[89]$/, /^[89]$/]);
  await expect(card.getByRole('article')).toBeFocused();
  await page.keyboard.press('l');
  await conflicts.expectToast('Linked as evidence against each other');
  await expect(conflicts.work).toContainText('Nothing repeats or contradicts');
  await conflicts.filter('Linked').focus();
  await page.keyboard.press('Enter');
  await expect(conflicts.card('Different numbers')).toContainText('Each is evidence against the other');
  await expect(conflicts.card('Unverified')).toBeVisible();
  await undo(conflicts, 'Linked as evidence');
  await expect(conflicts.work).toContainText('Nothing is linked yet');
  await conflicts.filter('Open').focus();
  await page.keyboard.press('Enter');
  await expect(conflicts.card('Different numbers')).toContainText('Cranes');
  await expect(conflicts.entry('Facts')).toContainText('0');
});

test('what is no conflict is set aside by a key, stays so, and comes back', async ({ app }) => {
  const conflicts = new Conflicts(app.page);
  await addFact(app.page, opened);
  await addFact(app.page, other);
  await conflicts.show();
  await expect(conflicts.card('Different numbers').getByRole('article')).toBeFocused();
  await app.page.keyboard.press('x');
  await conflicts.expectToast('Set aside as no conflict');
  await expect(conflicts.work).toContainText('Nothing repeats or contradicts');
  await undo(conflicts, 'Set aside');
  await expect(conflicts.card('Different numbers')).toBeVisible();
  await conflicts.card('Different numbers').getByRole('article').focus();
  await app.page.keyboard.press('x');
  await expect(conflicts.work).toContainText('Nothing repeats or contradicts');

  const page = await app.restart();
  const again = new Conflicts(page);
  await again.show();
  await expect(again.work).toContainText('Nothing repeats or contradicts');
  await again.filter('No conflict').focus();
  await page.keyboard.press('Enter');
  await again.card('Different numbers').getByRole('article').focus();
  await page.keyboard.press('x');
  await again.expectToast('Back among the conflicts');
  await again.filter('Open').focus();
  await page.keyboard.press('Enter');
  await expect(again.card('Different numbers')).toBeVisible();
});

test('a long list is walked by keys, sides open beside, and many are set aside at once', async ({ app }) => {
  const { page } = app;
  const conflicts = new Conflicts(page);
  const towns = ['Lind', 'Ek', 'Varde', 'Tarnholm', 'Moe', 'Sund', 'Aske', 'Brevik', 'Dal', 'Eide', 'Fosse', 'Grane'];
  for (const town of towns)
    for (const cranes of [8, 9])
      await addFact(page, `The harbour of ${town} opened on 14 May 1931 with ${cranes} cranes.`);
  await addText(page, 'dal.txt', 'Dal\n\nThe harbour of Dal was opened on 14 May 1931, with 8 cranes.\n');
  await conflicts.show();
  await expect(conflicts.work).toContainText(`${towns.length + 2} pairs`);
  await expect(conflicts.cards.first().getByRole('article')).toBeFocused();
  await page.keyboard.press('End');
  await expect(conflicts.work.locator(`[data-index="${towns.length + 1}"] article`)).toBeFocused();
  await page.keyboard.press('Home');
  await conflicts.filter('Repeats').focus();
  await page.keyboard.press('Enter');
  await expect(conflicts.work).toContainText('1 pair');
  await conflicts.cards.first().getByRole('article').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(conflicts.beside.getByRole('heading', { level: 1 }).first()).toHaveText(/Dal/);
  await page.keyboard.press('ControlOrMeta+\\');
  await conflicts.filter('Contradictions').focus();
  await page.keyboard.press('Enter');
  await expect(conflicts.work).toContainText(`${towns.length + 1} pairs`);
  await conflicts.cards.first().getByRole('article').focus();
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  }
  await expect(conflicts.work).toContainText('3 selected');
  await page.keyboard.press('x');
  await conflicts.expectToast('3 set aside as no conflict');
  await expect(conflicts.work).toContainText(`${towns.length - 2} pairs`);
  await undo(conflicts, '3 set aside');
  await expect(conflicts.work).toContainText(`${towns.length + 1} pairs`);
});

test('the conflicts of one source are a command of its reader', async ({ app }) => {
  const { page } = app;
  const conflicts = new Conflicts(page);
  await addText(page, 'fleet.txt', 'The fleet\n\nThe fleet has 12 ships: 5 tankers, 4 ferries and 2 tugs.\n');
  await addFact(page, opened);
  await addFact(page, other);
  await conflicts.quickOpen('The fleet');
  await conflicts.run('Conflicts of this source');
  await conflicts.expectTitle('Conflicts in The fleet');
  await expect(conflicts.cards).toHaveCount(1);
  await expect(conflicts.card('12 ships')).toContainText('Parts do not add up');
  await conflicts.work.getByRole('button', { name: 'All sources' }).click();
  await expect(conflicts.cards).toHaveCount(2);
});
