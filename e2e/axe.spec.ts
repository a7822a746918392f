import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mainScreens } from './pages/main-screens';
import { Reader } from './pages/reader';
import { Workbench } from './pages/workbench';
import { expect, test } from './runtime/launch';
import { showTheme } from './runtime/show-theme';

/** What axe finds, one line each: the rule, and where. Between the themes only colours differ. */
async function examine(page: Page, theme: 'light' | 'dark'): Promise<readonly string[]> {
  await showTheme(page, theme);
  // The other mode opens a page of its own, which Electron does not have.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (theme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}

test('axe finds nothing at the first start', async ({ app }) => {
  await expect(app.page.getByRole('heading', { name: 'Prove what you write' })).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    expect(await examine(app.page, theme), theme).toEqual([]);
  }
});

test.describe('in a library that is at work', () => {
  test.use({ beginsWith: 'seed' });

  test('axe finds nothing on any main screen, light and dark', async ({ app }) => {
    test.slow();
    const { page } = app;
    const found: string[] = [];
    const look = async (screen: string) => {
      for (const theme of ['light', 'dark'] as const) {
        for (const line of await examine(page, theme)) found.push(`${screen}, ${theme}: ${line}`);
      }
    };
    for (const screen of mainScreens) {
      await screen.open(app);
      await look(screen.name);
    }
    await page.keyboard.press('Escape');
    const reader = new Reader(page);
    await reader.quickOpen('essay');
    await reader.openLens();
    await page.keyboard.press('j');
    await expect(reader.currentClaim).toBeVisible();
    await look('claims lens');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Shift+P');
    await expect(new Workbench(page).dialog).toBeVisible();
    await look('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+/');
    await expect(new Workbench(page).dialog).toBeVisible();
    await look('shortcuts');
    await page.keyboard.press('Escape');
    await new Workbench(page).open('Sources');
    expect(found).toEqual([]);
  });
});
