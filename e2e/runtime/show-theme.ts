import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Shows the page as on a machine whose person prefers light or dark, and no motion. */
export async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}
