import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact, FactSummary } from '../src/contract/facts';
import { Reader } from './pages/reader';
import { callFromPage } from './runtime/call-from-page';
import { type App, expect, test } from './runtime/launch';
import { runCitewright } from './runtime/run-citewright';

test.use({ beginsWith: 'seed' });

const ferry = 'In its first season the Gaivota';

async function factsOf({ page }: App): Promise<readonly FactSummary[]> {
  const result = await callFromPage(page, 'facts.list', {});
  return result.ok ? (result.value as { facts: FactSummary[] }).facts : [];
}

/** Opens the essay with the lens on, by keys. */
async function openLens({ page }: App): Promise<Reader> {
  const reader = new Reader(page);
  await reader.quickOpen('essay');
  await reader.openLens();
  return reader;
}

test('claims are walked, accepted and dismissed by keys alone, and each can be taken back', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  const reader = await openLens(app);
  const before = (await factsOf(app)).length;

  await keyboard.press('j');
  await expect(reader.currentClaim).toHaveCount(1);
  const first = (await reader.currentClaim.textContent()) ?? '';
  await keyboard.press('j');
  await expect(reader.currentClaim).not.toHaveText(first);
  await keyboard.press('k');
  await expect(reader.currentClaim).toHaveText(first);

  await keyboard.press('a');
  await reader.expectToast('Claim accepted as a fact');
  await expect(reader.currentClaim).not.toHaveText(first);
  await expect.poll(async () => (await factsOf(app)).length).toBe(before + 1);
  await keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await factsOf(app)).length).toBe(before);
  await expect(reader.claimFilter('Accepted')).not.toHaveText(/1$/);

  const second = (await reader.currentClaim.textContent()) ?? '';
  await keyboard.press('x');
  await reader.expectToast('Claim dismissed');
  await expect(reader.currentClaim).not.toHaveText(second);
  await expect(reader.claimFilter('Dismissed')).toHaveText('Dismissed1');
  await app.restart();
  const again = await openLens(app);
  await again.claimFilter('Dismissed').click();
  await expect(again.claims.getByRole('listitem')).toHaveCount(1);
  await app.page.keyboard.press('j');
  await expect(again.currentClaim).toHaveText(second.replace(/^Open/, 'Dismissed'));
  await app.page.keyboard.press('x');
  await again.expectToast('Claim restored');
  await expect(again.claimFilter('Dismissed')).toHaveText('Dismissed0');
});

test('all claims from a score on are accepted at once, each with its sentence as evidence, and undone at once', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  const reader = await openLens(app);
  const before = await factsOf(app);

  const known = Number(/\d+$/.exec((await reader.claimFilter('Accepted').textContent()) ?? '')?.[0]);

  await reader.run('Accept all claims from a score on');
  await expect(reader.score).toBeFocused();
  await keyboard.press('End');
  await keyboard.press('ArrowLeft');
  const button = page.getByRole('button', { name: /^Accept \d+ claims?$/ });
  const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  await keyboard.press('Enter');
  await expect.poll(async () => (await factsOf(app)).length).toBe(before.length + count);
  const made = (await factsOf(app)).filter(({ id }) => !before.some((fact) => fact.id === id));
  expect(made.map(({ supports, status }) => [supports, status])).toEqual(made.map(() => [1, 'unverified']));
  await expect(reader.claimFilter('Accepted')).toHaveText(new RegExp(`^Accepted${count + known}$`));
  const [fact] = made;
  const opened = await callFromPage(page, 'facts.get', { id: fact?.id ?? '' });
  const { evidence } = (opened as { value: { fact: Fact } }).value.fact;
  expect(evidence.map(({ annotation }) => annotation?.exact.replace(/\s+/g, ' '))).toEqual([fact?.statement]);

  const toast = reader.toast(count === 1 ? 'Claim accepted as a fact' : `${count} claims accepted as facts`);
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await factsOf(app)).length).toBe(before.length);
  await expect(reader.claimFilter('Accepted')).toHaveText(`Accepted${known}`);
});

test('a source that states nothing says so, and the lens can be left by its key', async ({ app }) => {
  const { page } = app;
  await callFromPage(page, 'sources.import', {
    documents: [{ name: 'song.txt', text: 'Oh, how we danced!\n\nAnd will you come again?' }],
  });
  const reader = new Reader(page);
  await reader.quickOpen('song');
  await expect(reader.text).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Nothing checkable found' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Nothing checkable found' })).toBeHidden();
  await expect(reader.paragraph(ferry)).toHaveCount(0);
});

test.describe('in a text of five megabytes without a break', () => {
  const sentence = 'On 18 March 2004 the Harbour Board granted 412,600.75 euros to about 70 villages. ';

  test.beforeEach(({ workDir, libraryDir }) => {
    const file = join(workDir, 'endless.txt');
    writeFileSync(file, sentence.repeat(Math.ceil(5_000_000 / sentence.length)));
    expect(runCitewright(libraryDir, 'import', file).status).toBe(0);
  });

  test('the search for claims tells how far it is, and can be cancelled', async ({ app }) => {
    const { page } = app;
    const reader = new Reader(page);
    await reader.quickOpen('endless');
    await expect(reader.text).toBeVisible();
    await page.keyboard.press('l');
    const wait = page.getByRole('status').filter({ hasText: 'Looking for claims' });
    await expect(wait).toContainText(/\d of \d/);
    await wait.getByRole('button', { name: 'Cancel' }).click();
    await expect(wait).toBeHidden();
    await expect(page.getByRole('button', { name: 'Claims', exact: true })).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
