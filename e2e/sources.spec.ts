import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../scripts/node-runtime.mjs';
import { Reader } from './pages/reader';
import { Sources } from './pages/sources';
import { callFromPage } from './runtime/call-from-page';
import { expect, test } from './runtime/launch';
import { runCitewright } from './runtime/run-citewright';

const essay = join(root, 'resources', 'sample', 'essay.txt');
const realEssay = join(root, '..', 'shared', 'samples', 'chekalenko-japan-ukraine.txt');

test('sources come by button, by drop and by paste, and the same bytes are one source', async ({ app }) => {
  const { page } = app;
  const sources = new Sources(page);
  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), essay);
  await expect(sources.row(/^Essay/)).toBeVisible();

  await sources.drop('minutes.md', '# Minutes of the Harbour Board\n\nThe lamp was lit on 9 October 1963.\n');
  await expect(sources.row(/^Minutes of the Harbour Board/)).toBeVisible();

  await sources.entry('Sources').focus();
  await sources.row(/^Minutes/).focus();
  await sources.page.evaluate(pasteText, 'A letter from the quay\n\nShe brought 118 people before the morning.');
  const dialog = page.getByRole('dialog', { name: 'Paste text' });
  await expect(dialog.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(/118 people/);
  await dialog.getByRole('button', { name: 'Add to the library' }).click();
  await expect(sources.row(/^A letter from the quay/)).toBeVisible();

  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), essay);
  const card = page.getByRole('region', { name: 'Imports' });
  await expect(card).toContainText('1 already here');
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(card).not.toContainText('1 already here');
  await expect(sources.entry('Sources')).toContainText('3');

  const files = ['report.md', 'letter.txt'].map((name) => join(root, 'resources', 'sample', name));
  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), files);
  await sources.expectToast('Imported 2 sources');
  await expect(sources.entry('Sources')).toContainText('5');
  await sources.toast('Imported 2 sources').getByRole('button', { name: 'Undo' }).click();
  await expect(sources.entry('Sources')).toContainText('3');
  await expect(sources.row(/^Essay/)).toBeVisible();
});

test('the record is corrected in its form, and the notices lead to the text', async ({ app }) => {
  const { page } = app;
  const sources = new Sources(page);
  const reader = new Reader(page);
  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), essay);
  await sources.row(/^Essay/).click();
  await expect(sources.inspector).toContainText('signature at the end');

  await sources.field('Title').fill('The Lantern Compact');
  await sources.field('Date').fill('2025-01-12');
  await page.keyboard.press('Enter');
  const family = sources.field('Author 1: family name');
  await expect(family).toHaveValue('Adeyemi-Holm');
  await family.fill('Holm');
  await sources.field('Date').click();
  await expect(sources.row(/^The Lantern Compact Holm 2025/)).toBeVisible();
  await expect(sources.inspector.getByText('set by you').first()).toBeVisible();

  const notices = sources.inspector.getByRole('button');
  await expect(notices.filter({ hasText: 'Sentence that stands twice' })).toContainText('paragraph 16');
  await expect(notices.filter({ hasText: 'No author line' })).toContainText('M. Adeyemi-Holm');
  await notices.filter({ hasText: '[7]' }).click();
  await expect(reader.text.getByText(/answer each other every evening at the same minute/)).toBeInViewport();
  await page.getByRole('button', { name: '4 things to know about this source' }).click();
  await page.getByRole('dialog').getByRole('button').filter({ hasText: 'stands twice' }).click();
  await expect(reader.text.getByText(/With all its 61 protocols/)).toBeInViewport();
});

test('a field can take another value that the document offers, and says where it comes from', async ({
  app,
  workDir,
}) => {
  const { page } = app;
  const sources = new Sources(page);
  const file = join(workDir, 'lights.html');
  const paragraphs = Array.from({ length: 6 }, (_, index) => `<p>The lamp of pier ${index} burned all night long.</p>`);
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><head><title>Lights | Harbour Notes</title>
     <meta name="citation_title" content="Lights of the Sound"><meta name="citation_author" content="Sund, Ada">
     <meta property="og:title" content="All about our lights"></head>
     <body><article><h1>Lights of the Sound</h1>${paragraphs.join('')}</article></body></html>`,
  );
  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), file);
  await sources.row(/^Lights of the Sound/).click();
  await expect(sources.field('Title')).toHaveValue('Lights of the Sound');
  await sources.inspector.getByRole('button', { name: /^Title: \d other/ }).click();
  await page.getByRole('menuitem', { name: /^All about our lights/ }).click();
  await expect(sources.field('Title')).toHaveValue('All about our lights');
  await expect(sources.inspector.getByText(/^from: .*og:title/)).toBeVisible();
  await sources.run('Undo: ');
  await expect(sources.field('Title')).toHaveValue('Lights of the Sound');
});

test('a newer version comes beside the older one, and both are compared word by word', async ({ app, workDir }) => {
  const { page } = app;
  const sources = new Sources(page);
  const paragraphs = [
    'The Board met.',
    'The lamp was lit on 9 October 1963.',
    ...Array(6).fill('Nothing else was said.'),
  ];
  const text = (lines: readonly string[]) => `Minutes of the Board\n\n${lines.join('\n\n')}\n`;
  const first = join(workDir, 'minutes.txt');
  writeFileSync(first, text(paragraphs.map((line, index) => `${line} Item ${index}.`)));
  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), first);
  await sources.row(/^Minutes/).click();
  await callFromPage(page, 'annotations.create', {
    source: 'minutes',
    selector: { quote: 'Nothing else was said. Item 4.' },
    note: 'Said twice?',
  });

  const second = join(workDir, 'minutes again.txt');
  const changed = paragraphs.map((line, index) => `${line.replace('9 October', '12 October')} Item ${index}.`);
  writeFileSync(second, text([...changed, 'The Board rose.']));
  await sources.import(sources.inspector.getByRole('button', { name: 'Bring in a newer version…' }), second);
  await sources.expectToast('Version 2 is in');
  await sources.inspector.getByRole('button', { name: 'Compare versions' }).click();
  const dialog = page.getByRole('dialog', { name: 'Versions side by side' });
  await expect(dialog.locator('del')).toHaveText(['9']);
  await expect(dialog.locator('ins')).toHaveText(['12', 'The Board rose.']);
  await dialog.getByRole('button', { name: /paragraphs are the same/ }).click();
  await expect(dialog.getByText('Nothing else was said. Item 4.').first()).toBeVisible();
});

test('the rule for cite keys shows what it does, and one that cannot be read is not kept', async ({ app }) => {
  const { page } = app;
  const sources = new Sources(page);
  await sources.open('Settings');
  const rule = sources.work.getByRole('textbox', { name: 'Rule for cite keys' });
  await rule.fill("auth.lower + '-' + year");
  await expect(sources.work.getByText('would be sund-1931')).toBeVisible();
  await page.keyboard.press('Enter');
  await rule.fill('nonsense(');
  await expect(sources.work.getByText(/This rule for cite keys cannot be used/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rule).toHaveValue("auth.lower + '-' + year");
  const restarted = new Sources(await app.restart());
  await restarted.open('Settings');
  await expect(restarted.work.getByRole('textbox', { name: 'Rule for cite keys' })).toHaveValue(
    "auth.lower + '-' + year",
  );
});

test('the real essay is read with its oddities', async ({ app }) => {
  test.skip(!existsSync(realEssay), 'the essay is not on this machine');
  const sources = new Sources(app.page);
  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), realEssay);
  await sources.grid.getByRole('row').nth(1).click();
  const notices = sources.inspector.getByRole('button');
  await expect(notices.filter({ hasText: '[5]' })).toBeVisible();
  await expect(notices.filter({ hasText: '[6]' })).toBeVisible();
  await expect(notices.filter({ hasText: 'Sentence that stands twice' })).toBeVisible();
  await expect(notices.filter({ hasText: 'L. Chekalenko' })).toBeVisible();
});

test.describe('with services that answer on this machine', () => {
  let services: Services;
  test.beforeEach(async ({ libraryDir, workDir }) => {
    services = await startServices();
    process.env.CITEWRIGHT_LOOKUP_URL = services.url;
    const file = join(workDir, 'lights.bib');
    writeFileSync(
      file,
      '@article{lights, title = {Lights of the Sound}, doi = {10.5555/lights.1931}, year = {1930}}\n',
    );
    runCitewright(libraryDir, 'import', file);
  });
  test.afterEach(async () => {
    delete process.env.CITEWRIGHT_LOOKUP_URL;
    await services.close();
  });

  test('a look-up asks only once it is on, and what is ticked is taken over with its origin', async ({ app }) => {
    const { page } = app;
    const sources = new Sources(page);
    await sources.row(/^Lights of the Sound/).click();
    await sources.inspector.getByRole('button', { name: 'Look up' }).click();
    const off = page.getByRole('dialog', { name: 'Look-up is off' });
    await expect(off).toContainText('Crossref');
    expect(services.asked).toEqual([]);
    await off.getByRole('button', { name: 'Turn on and look up' }).click();

    const found = page.getByRole('dialog', { name: 'What the services know' });
    const difference = (field: string) =>
      found.getByRole('listitem').filter({ has: page.getByText(field, { exact: true }) });
    await expect(difference('Published in').getByRole('checkbox')).toBeChecked();
    await expect(difference('Date').getByRole('checkbox')).not.toBeChecked();
    await difference('Date').getByRole('checkbox').check();
    await found.getByRole('button', { name: /^Take over/ }).click();
    await sources.expectToast('from Crossref');
    await expect(sources.field('Published in')).toHaveValue('Harbour Notes');
    await expect(sources.field('Date')).toHaveValue(/^1931/);
    await expect(sources.field('Title')).toHaveValue('Lights of the Sound');
    await expect(sources.inspector.getByText('from: Crossref').first()).toBeVisible();
    await sources.toast('from Crossref').getByRole('button', { name: 'Undo' }).click();
    await expect(sources.field('Date')).toHaveValue('1930');
    expect(services.asked.length).toBeGreaterThan(0);
  });
});

interface Services {
  readonly url: string;
  /** The paths that were asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Plays Crossref with one work that was written for this test; the others know nothing. */
async function startServices(): Promise<Services> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url?.startsWith('/crossref/works/') !== true) {
      response.writeHead(404).end();
      return;
    }
    const message = {
      DOI: '10.5555/lights.1931',
      type: 'journal-article',
      title: ['Lights of the Sound'],
      'container-title': ['Harbour Notes'],
      author: [{ given: 'Ada', family: 'Sund', sequence: 'first' }],
      issued: { 'date-parts': [[1931, 5]] },
      volume: '4',
    };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ status: 'ok', message }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Pastes as the clipboard would, without touching the machine's. Runs in the page. */
function pasteText(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}
