import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../scripts/node-runtime.mjs';
import { expect, test } from './runtime/launch';

const renderer = join(root, 'src', 'renderer');

/** The strings of a language, by screen and key. */
function readStrings(locale: string): ReadonlyMap<string, string> {
  const strings = new Map<string, string>();
  for (const entry of readdirSync(renderer, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const file = readdirSync(join(renderer, entry.name)).find((name) => name === `strings.${locale}.json`);
    if (file === undefined) continue;
    const values = JSON.parse(readFileSync(join(renderer, entry.name, file), 'utf8')) as Record<string, string>;
    for (const [key, value] of Object.entries(values)) strings.set(`${entry.name}:${key}`, value);
  }
  return strings;
}

/** Everything that the page says to eyes and screen readers. Runs in the page. */
function collectWords(): readonly string[] {
  const words: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) words.push(element.getAttribute(name) ?? '');
  }
  return [...new Set(words.map((text) => text.trim()).filter((text) => text !== ''))];
}

const english = readStrings('en');
// What the sample's own sources are called; the words stand among the types of works too.
const titles = new Set(['Essay', 'Letter']);
const keys = new Set([...english.keys()].map((key) => key.slice(key.indexOf(':') + 1)));

for (const [locale, name] of [
  ['uk', 'Українська'],
  ['ja', '日本語'],
] as const) {
  test.describe(name, () => {
    test.use({ beginsWith: 'seed' });

    test(`the interface speaks ${name} on every screen`, async ({ app }) => {
      const { page } = app;
      const own = readStrings(locale);
      const untranslated = new Set(
        [...english]
          .filter(([key, value]) => own.get(key) !== value && !value.includes('{{'))
          .map(([, value]) => value),
      );
      const say = (key: string): string => own.get(key) ?? `no ${key} in ${locale}`;
      const wrong: string[] = [];
      const listen = async (screen: string) => {
        for (const text of await page.evaluate(collectWords)) {
          const isKey = keys.has(text) && text.includes('.');
          if (isKey || text.includes('{{') || (untranslated.has(text) && !titles.has(text)))
            wrong.push(`${screen}: ${text}`);
        }
      };

      await page.keyboard.press('ControlOrMeta+,');
      await page.getByRole('combobox', { name: 'Language of the interface' }).selectOption({ label: name });
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('settings:title'));
      await listen('settings');

      const library = page.getByRole('navigation', { name: say('workbench:rail.label') });
      for (const place of ['sources', 'facts', 'papers']) {
        await library.getByRole('button', { name: new RegExp(`^${say(`workbench:rail.${place}`)}`) }).click();
        await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(say(`workbench:command.${place}`));
        await expect(page.locator('[role="option"], [aria-rowindex="2"]').first()).toBeVisible();
        await listen(place);
      }
      await openByName(page, 'Essay', say('workbench:command.quickOpen'));
      await expect(page.locator('mark').first()).toBeVisible();
      await page.locator('mark').first().click();
      await listen('reader');
      await openByName(page, 'Cape Varde has had', say('workbench:command.quickOpen'));
      await expect(page.getByRole('heading', { name: say('facts:evidence.title') })).toBeVisible();
      await listen('fact');
      await openByName(page, 'Counting heads', say('workbench:command.quickOpen'));
      await expect(page.getByRole('textbox', { name: say('paper:editor.label') })).toBeVisible();
      await listen('paper');
      await page.getByRole('textbox', { name: say('paper:editor.label') }).focus();
      await expect(
        page.getByText(say('paper:proof.fallenCount_other').replace('{{number}}', '1')).first(),
      ).toBeVisible();
      await page.keyboard.press('F4');
      await expect(page.getByRole('dialog', { name: say('paper:fallen.title') })).toContainText('118');
      await listen('fallen sentence');
      await page.keyboard.press('Escape');
      await library.getByRole('button', { name: say('workbench:rail.activity') }).click();
      await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(say('ripple:title'));
      await listen('activity');
      await page.keyboard.press('ControlOrMeta+Shift+F');
      await page.keyboard.type('passengers');
      // What the first letters found may be a word that the interface has, too.
      const hits = page.getByRole('option').locator('mark');
      await expect(hits.first()).toHaveText(/passengers/i);
      await expect(hits.filter({ hasNotText: /passengers?/i })).toHaveCount(0);
      await listen('search');
      await page.keyboard.press('ControlOrMeta+/');
      await expect(page.getByRole('dialog')).toBeVisible();
      await listen('shortcuts');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+Shift+P');
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
      await listen('palette');
      expect(wrong).toEqual([]);
    });
  });
}

async function openByName(page: Page, name: string, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+P');
  const list = page.getByRole('dialog', { name: label });
  await page.keyboard.type(name);
  await expect(list.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
}
