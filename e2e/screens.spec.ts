import type { Locator } from '@playwright/test';
import { mainScreens } from './pages/main-screens';
import { type App, expect, test } from './runtime/launch';
import { showTheme } from './runtime/show-theme';

const themes = ['light', 'dark'] as const;

/** What differs from run to run: today's date, the time since, and where the library is. */
function changingParts({ page, libraryDir }: App): Locator[] {
  const today = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format();
  return [
    page.getByText(today),
    page.getByText(/^\d{4}-\d\d-\d\d$/),
    page.getByText(/(^|, )(now|\d+ \w+ ago)$/),
    page.getByText(libraryDir),
  ];
}

/** Compares the window with its baselines in both themes. */
async function compare(app: App, name: string): Promise<void> {
  const { page } = app;
  for (const theme of themes) {
    await showTheme(page, theme);
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready);
    await expect(page).toHaveScreenshot(`${name}-${theme}.png`, { mask: changingParts(app) });
  }
}

test('the first start looks as it should', async ({ app }) => {
  await expect(app.page.getByRole('heading', { name: 'Prove what you write' })).toBeVisible();
  await compare(app, 'first-start');
});

test.describe('in a library that is at work', () => {
  test.use({ beginsWith: 'seed' });

  test('every main screen looks as it should', async ({ app }) => {
    test.slow();
    for (const screen of mainScreens) {
      await screen.open(app);
      await compare(app, screen.name);
    }
  });
});
