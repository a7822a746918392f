import { mainScreens } from './pages/main-screens';
import { type App, expect, test } from './runtime/launch';
import { showTheme } from './runtime/show-theme';

const themes = ['light', 'dark'] as const;

/** Takes out of sight what differs from run to run: dates and times, and where the library is. */
async function hideWhatChanges({ page, libraryDir }: App): Promise<void> {
  const today = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format();
  const changing = [
    today,
    libraryDir,
    /(^|, )(now|\d+ \w+ ago)$/,
    /^\d{2}:\d{2} [AP]M$/,
    /^Draft · /,
    /^No backup yet$/,
    /results? in \d/,
    /^Import(?: done)?, /,
  ];
  for (const text of changing) {
    // Playwright's own masks need a newer Chromium than the oldest that the tests run in.
    await page.getByText(text).evaluateAll((elements) => {
      for (const element of elements) if (element instanceof HTMLElement) element.style.visibility = 'hidden';
    });
  }
}

/** Compares the window with its baselines in both themes. */
async function compare(app: App, name: string): Promise<void> {
  const { page } = app;
  for (const theme of themes) {
    await showTheme(page, theme);
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready);
    await hideWhatChanges(app);
    await expect(page).toHaveScreenshot(`${name}-${theme}.png`);
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
