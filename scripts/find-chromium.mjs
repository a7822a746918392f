// @ts-check
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

// Ubuntu's /usr/bin/chromium-browser is a stub that asks for a snap, so it is not looked at.
const usualPaths = ['/usr/bin/chromium', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

/**
 * The browser for the loopback tests: the one CITEWRIGHT_CHROMIUM names, else an installed one, else Playwright's own.
 * @returns {string | undefined} an absolute path
 */
export function findChromium() {
  const candidates = [process.env.CITEWRIGHT_CHROMIUM, ...usualPaths, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}
