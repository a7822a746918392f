import type { Locator, Page } from '@playwright/test';
import { Facts } from './pages/facts';
import { Paper } from './pages/paper';
import { Reader } from './pages/reader';
import { Sources } from './pages/sources';
import { Workbench } from './pages/workbench';
import { expect, test } from './runtime/launch';

test.use({ beginsWith: 'seed' });

test('palette, quick open and the list of shortcuts open by keys, run, and close', async ({ app }) => {
  const { page } = app;
  const workbench = new Workbench(page);
  const { keyboard } = page;

  await keyboard.press('ControlOrMeta+Shift+P');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await keyboard.type('dark th');
  await expect(palette.getByRole('option', { selected: true })).toHaveText('Dark theme');
  await keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(palette).toBeHidden();

  await keyboard.press('ControlOrMeta+P');
  const quick = page.getByRole('dialog', { name: 'Open anything by name' });
  await keyboard.type('counting hea');
  await expect(quick.getByRole('option', { selected: true })).toContainText('Counting heads');
  await keyboard.press('Enter');
  await workbench.expectTitle('Counting heads on the Inner Sound');
  await keyboard.press('ControlOrMeta+P');
  await keyboard.type('essay');
  await expect(quick.getByRole('option', { selected: true })).toContainText('Essay');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(workbench.beside.getByRole('heading', { level: 1 }).first()).toHaveText(/Essay/);

  await keyboard.press('ControlOrMeta+/');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toContainText('Make a fact of it');
  await expect(workbench.dialog).toBeVisible();
  await keyboard.press('Escape');
  await expect(help).toBeHidden();
  for (const keys of ['ControlOrMeta+Shift+P', 'ControlOrMeta+P']) {
    await keyboard.press(keys);
    await expect(workbench.dialog).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('F6 walks the panes, and the focus shows wherever it is', async ({ app }) => {
  const { page } = app;
  const workbench = new Workbench(page);
  // A colour on its way is not there yet.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await workbench.quickOpen('Counting heads');
  await expect(new Paper(page).citations.first()).toBeVisible();
  const walked: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('F6');
    const { region, isShown } = await page.evaluate(describeFocus);
    walked.push(region);
    expect(isShown, `the focus in ${region}`).toBe(true);
  }
  expect([...walked].sort()).toEqual(['inspector', 'main', 'rail', 'top']);
  await page.keyboard.press('Shift+F6');
  expect((await page.evaluate(describeFocus)).region).toBe(walked.at(-2));

  await workbench.search.focus();
  const unseen: string[] = [];
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    const { name, isShown } = await page.evaluate(describeFocus);
    if (!isShown && !name.startsWith('BODY')) unseen.push(name);
  }
  expect(unseen).toEqual([]);
});

test('the whole chain is walked without a mouse', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  const sources = new Sources(page);
  const reader = new Reader(page);
  const facts = new Facts(page);
  const paper = new Paper(page);

  await test.step('sources', async () => {
    await sources.entry('Sources').focus();
    await keyboard.press('Enter');
    await walkTo(page, () => sources.grid.getByRole('row').nth(1));
    await keyboard.press('End');
    await expect(sources.grid.getByRole('row', { selected: true })).toHaveCount(1);
    await sources.filter.focus();
    await keyboard.type('adeyemi');
    await expect(sources.grid.getByRole('row')).toHaveCount(2);
    await walkTo(page, () => sources.row(/^Essay/));
    await keyboard.press('Enter');
    await expect(reader.text).toBeVisible();
  });

  await test.step('reader', async () => {
    await walkTo(page, () => reader.paragraph('Sound & Strait Daily'));
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await expect(reader.paragraph('The compact was signed')).toBeFocused();
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.press('2');
    await expect(reader.mark('It was the first mutual-aid compact')).toBeVisible();
    await keyboard.press('j');
    await expect(reader.card('the Gaivota carried 3,164').getByRole('button').first()).toHaveAttribute(
      'aria-current',
      'true',
    );
    await keyboard.press('ControlOrMeta+F');
    await keyboard.type('accordion');
    await expect(page.getByText('1 of 1')).toBeVisible();
    await keyboard.press('Escape');
    await keyboard.press('Alt+ArrowLeft');
    await sources.expectTitle('Sources');
  });

  await test.step('facts', async () => {
    await facts.entry('Facts').focus();
    await keyboard.press('Enter');
    await facts.expectTitle('Facts');
    await walkTo(page, () => facts.rows.first());
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(facts.statement).toBeVisible();
  });

  await test.step('papers and settings', async () => {
    await paper.entry('Papers').focus();
    await keyboard.press('Enter');
    await paper.expectTitle('Papers');
    await walkTo(page, () => paper.work.getByRole('listbox', { name: 'Papers' }));
    await keyboard.press('Enter');
    await expect(paper.text).toBeVisible();
    await keyboard.press('ControlOrMeta+,');
    await paper.expectTitle('Settings');
  });
});

test('single keys are letters while one types', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  const facts = new Facts(page);
  const reader = new Reader(page);
  const paper = new Paper(page);
  const letters = 'snorfhdcux1234';

  await facts.open('Facts');
  await facts.filter.click();
  await keyboard.type(letters);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(facts.work.getByText('No fact fits')).toBeVisible();

  await facts.quickOpen('Essay');
  await expect(reader.list.getByRole('listitem')).toHaveCount(5);
  await reader.mark('the Gaivota carried').click();
  await page.getByRole('textbox', { name: 'Filter annotations' }).click();
  await keyboard.type(letters);
  await keyboard.press('Delete');
  await expect(page.getByText('No annotation fits')).toBeVisible();
  await expect(page.getByRole('button', { name: '5 annotations: show or hide the list' })).toBeVisible();
  await keyboard.press('ControlOrMeta+A');
  await keyboard.press('Backspace');

  await reader.card('the Gaivota carried').getByRole('textbox', { name: 'Note' }).click();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.type(letters);
  await expect(reader.note).toContainText(letters);
  await keyboard.press('ControlOrMeta+Z');
  await expect(reader.note).not.toContainText(letters);
  await expect(reader.toast('Undone')).toBeHidden();

  await paper.quickOpen('Counting heads');
  await paper.text.getByText('A number is a promise too.').click();
  await keyboard.press('End');
  await keyboard.type(` ${letters}`);
  await expect(paper.text).toContainText(letters);
  await paper.expectTitle('Counting heads on the Inner Sound');
});

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function walkTo(page: Page, target: () => Locator): Promise<void> {
  await expect(target()).toBeVisible();
  for (let press = 0; press < 40; press += 1) {
    if (await target().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target()).toBeFocused();
}

/** Where the focus is, and whether something on the screen shows it. Runs in the page. */
function describeFocus() {
  const element = document.activeElement ?? document.body;
  // A caret shows by itself, and some controls draw the ring on the frame around them.
  const hasCaret = element instanceof HTMLElement && (element.isContentEditable || element.matches('textarea, input'));
  const isRinged = (of: Element | null): boolean => {
    if (of === null) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(of);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  };
  const isLit =
    element.matches('[role="separator"]') &&
    getComputedStyle(element, '::after').backgroundColor !== 'rgba(0, 0, 0, 0)';
  return {
    region: element.closest('[data-region]')?.getAttribute('data-region') ?? 'nowhere',
    name: `${element.tagName}.${element.className} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`.slice(
      0,
      60,
    ),
    isShown: hasCaret || isLit || isRinged(element) || isRinged(element.parentElement),
  };
}
