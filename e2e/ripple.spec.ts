import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../scripts/node-runtime.mjs';
import type { ParamsOf, RequestName, ResultOf } from '../src/contract/api';
import { ActivityFeed } from './pages/activity';
import { Facts } from './pages/facts';
import { Paper } from './pages/paper';
import { callFromPage } from './runtime/call-from-page';
import { expect, test } from './runtime/launch';
import { takeFile } from './runtime/take-file';

const carried = 'In its first season the Gaivota carried 3,164 passengers';
const saved = 'The essay has 118 people saved in the night of the Hedda Moe';

/** The answer of the core to what another window asks of it. */
async function ask<N extends RequestName>(page: Page, name: N, params: ParamsOf<N>): Promise<ResultOf<N>> {
  const result = await callFromPage(page, name, params);
  if (!result.ok) throw new Error(`${name}: ${result.failure.message}`);
  return result.value as ResultOf<N>;
}

/** The fact whose statement begins with these words. */
async function findFact(page: Page, words: string) {
  const { facts } = await ask(page, 'facts.list', { query: words });
  const summary = facts.find(({ statement }) => statement.startsWith(words));
  if (summary === undefined) throw new Error(`There is no fact “${words}…”`);
  return (await ask(page, 'facts.get', { id: summary.id })).fact;
}

test.use({ beginsWith: 'seed' });

test('a disputed fact brings down what rests on it, everywhere at once, and undo lifts it up', async ({ app }) => {
  const { page } = app;
  const facts = new Facts(page);
  const feed = new ActivityFeed(page);
  const paper = new Paper(page);

  await test.step('disputing it says at once what it carried', async () => {
    await feed.expectFoot('1 sentence lost support in 1 paper');
    await facts.quickOpen('The Gaivota carried');
    await expect(facts.statement).toBeVisible();
    await facts.judge('D', 'The logbooks were copied ten years later.');
    await expect(feed.toast('1 sentence in 1 paper lost support.')).toBeVisible();
    await feed.expectFoot('2 sentences lost support in 1 paper');
    await expect(feed.entry('What fell')).toHaveText(/1$/);
  });

  await test.step('the notice leads to the sentence, which is marked', async () => {
    await feed.toast('1 sentence in 1 paper').getByRole('button', { name: 'Show' }).click();
    await expect(paper.mark('lost support, disputed', carried)).toBeVisible();
    await expect(paper.mark('lost support, disputed', saved)).toBeVisible();
    await expect.poll(() => paper.countUnderlined()).toBe(2);
    await expect(page.getByRole('button', { name: '0% vouched, 2 lost support' })).toBeVisible();
    await expect(paper.beside).toContainText('Counting heads on the Inner Sound');
  });

  await test.step('the list of papers and the feed tell of it', async () => {
    await paper.open('Papers');
    await expect(paper.row(/Counting heads/)).toContainText('2 sentences lost support');
    await feed.openFeed();
    await expect(feed.entries).toHaveCount(1);
    const entry = feed.entryOf('The Gaivota carried 3,164 passengers');
    await expect(entry).toContainText(/disputed.*Ada Sund.*new/);
    await expect(entry).toContainText('The logbooks were copied ten years later.');
    await expect(entry).toContainText('Counting heads on the Inner Sound');
    // Seen after a while, and marked until the feed is left.
    await expect(feed.entry('What fell')).toHaveText('What fell');
    await expect(entry).toContainText('new');
  });

  await test.step('the keys walk the feed and open what it tells of', async () => {
    await feed.list.getByRole('button').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(feed.list.getByRole('button', { name: carried })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(paper.text.first()).toBeFocused();
    await expect(feed.chain).toContainText(carried);
  });

  await test.step('undo lifts everything up again', async () => {
    await feed.openFeed();
    await feed.entry('What fell').focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await feed.expectToast(/^Undone/);
    await feed.expectFoot('1 sentence lost support in 1 paper');
    await expect(feed.entries).toHaveCount(0);
    await expect(paper.mark('vouched', carried)).toBeVisible();
  });
});

test('evidence that is withdrawn, or gone from its source, flags the paper that is open', async ({ app }) => {
  const { page } = app;
  const paper = new Paper(page);
  const feed = new ActivityFeed(page);
  await paper.quickOpen('Counting heads');
  await expect(paper.mark('vouched', carried)).toBeVisible();
  const undo = async () => {
    await ask(page, 'library.undo', {});
    await expect(paper.mark('vouched', carried)).toBeVisible();
    await feed.expectFoot('1 sentence lost support in 1 paper');
    await expect.poll(() => paper.countUnderlined()).toBe(1);
  };

  await test.step('withdrawn', async () => {
    const { evidence } = await findFact(page, 'The Gaivota carried');
    const [first] = evidence;
    if (first === undefined) throw new Error('The fact has no evidence');
    await ask(page, 'facts.removeEvidence', { evidenceId: first.id });
    await expect(paper.mark('lost support, evidence withdrawn', carried)).toBeVisible();
    await feed.expectToast('1 sentence in 1 paper lost support.');
    await feed.expectFoot('2 sentences lost support in 1 paper');
    await undo();
  });

  await test.step('gone from the newest version', async () => {
    const text = readFileSync(join(root, 'resources', 'sample', 'essay.txt'), 'utf8');
    const { sources } = await ask(page, 'sources.list', {});
    const essay = sources.find(({ citeKey }) => citeKey === 'essay')?.id ?? '';
    const shorter = text.replace(/the Gaivota carried 3,164[^.]*\./, 'nobody was counted.');
    await ask(page, 'sources.revise', { source: essay, document: { name: 'essay.txt', text: shorter } });
    await expect(paper.mark('lost support, passage gone from its source', carried)).toBeVisible();
    await undo();
  });

  await test.step('the fact itself removed', async () => {
    const { id } = await findFact(page, 'The Gaivota carried');
    await ask(page, 'facts.remove', { id });
    await expect(paper.mark('lost support, fact removed', carried)).toBeVisible();
    await undo();
  });
});

test('a sentence that lost support is walked to, judged again and unlinked by keys', async ({ app }) => {
  const { page } = app;
  const paper = new Paper(page);
  const { id } = await findFact(page, 'The Gaivota carried');
  await ask(page, 'facts.setStatus', { id, status: 'refuted', because: 'The purser made the number up.' });
  await paper.quickOpen('Counting heads');
  await expect(paper.mark('lost support, refuted', carried)).toBeVisible();
  await paper.text.focus();

  await test.step('F4 walks, round the end', async () => {
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('F4');
    await expect(paper.fallenPanel).toContainText('1 of 2');
    await expect(paper.fallenPanel).toContainText('The purser made the number up.');
    await page.keyboard.press('F4');
    await expect(paper.fallenPanel).toContainText('2 of 2');
    await expect(paper.fallenPanel).toContainText('118 people were saved from the Hedda Moe.');
    await page.keyboard.press('F4');
    await expect(paper.fallenPanel).toContainText('1 of 2');
    await page.keyboard.press('Escape');
    await expect(paper.fallenPanel).toBeHidden();
    await expect(paper.text).toBeFocused();
  });

  await test.step('judged again, the sentence stands', async () => {
    await page.keyboard.press('F4');
    await paper.fallenPanel.getByRole('button', { name: 'Judge again' }).press('Enter');
    await page.getByRole('menuitem', { name: 'supported' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Why this verdict?' });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The second logbook has it too.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(paper.mark('vouched', carried)).toBeVisible();
    await expect(paper.text).toBeFocused();
  });

  await test.step('unlinked, it rests on its source alone; undo links it again', async () => {
    await page.keyboard.press('F4');
    await expect(paper.fallenPanel).toContainText('118 people');
    await paper.fallenPanel.getByRole('button', { name: 'Unlink' }).press('Enter');
    await paper.expectToast('no longer rests on “118 people were saved from the Hedda Moe.”');
    await expect(paper.mark('vouched', saved)).toBeVisible();
    await expect(paper.text).toContainText(saved);
    await paper.toast('no longer rests on').getByRole('button', { name: 'Undo' }).click();
    await expect(paper.mark('lost support, disputed', saved)).toBeVisible();
  });
});

test('a paper that rests on what fell goes out with its list, or clean with a reason that is kept', async ({ app }) => {
  const { page } = app;
  const paper = new Paper(page);
  const feed = new ActivityFeed(page);
  await paper.quickOpen('Counting heads');
  await expect(paper.mark('lost support, disputed', saved)).toBeVisible();

  await test.step('Escape exports nothing, and a sentence of the dialog is a link', async () => {
    await paper.export('Paper', 'Markdown');
    await expect(paper.exportDialog.getByRole('radio', { name: /list of them/ })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(paper.exportDialog).toBeHidden();
    await paper.export('Paper', 'Markdown');
    await paper.exportDialog.getByRole('button', { name: saved }).press('Enter');
    await expect(paper.exportDialog).toBeHidden();
    await expect(paper.fallenPanel).toContainText('The register counts 112');
    await page.keyboard.press('Escape');
  });

  await test.step('with the list by default', async () => {
    const { bytes } = await takeFile(app, () => paper.exportWithList('Markdown'));
    const text = bytes.toString('utf8');
    expect(text).toContain('Not settled');
    expect(text.indexOf('The register counts 112')).toBeLessThan(text.indexOf('What was carried'));
  });

  await test.step('clean with a reason only', async () => {
    await paper.export('Paper', 'Markdown');
    await paper.exportDialog.getByRole('radio', { name: /list of them/ }).press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(paper.exportDialog.getByRole('alert')).toContainText('Say in a sentence why');
    await page.keyboard.type('The referees know; the table follows.');
    const { bytes } = await takeFile(app, () => page.keyboard.press('ControlOrMeta+Enter'));
    expect(bytes.toString('utf8')).not.toContain('Not settled');
    await feed.openFeed();
    await expect(feed.entryOf('exported without its list')).toContainText(
      /Ada Sund.*Counting heads on the Inner Sound.*The referees know; the table follows\./,
    );
  });

  await test.step('a paper that stands is not asked about', async () => {
    await paper.quickOpen('A Timetable');
    await expect(paper.text).toContainText('Lantern Compact');
    const { name } = await takeFile(app, () => paper.export('Paper', 'Markdown'));
    expect(name).toMatch(/\.md$/);
  });
});

test('the feed is filtered by paper, and says so where nothing fell', async ({ app }) => {
  const { page } = app;
  const feed = new ActivityFeed(page);
  await feed.openFeed();
  await expect(feed.work.getByRole('heading', { name: 'Nothing fell', exact: true })).toBeVisible();
  await expect(feed.work).toContainText('1 sentence rests on a fact that had fallen before the sentence was written.');
  const { id } = await findFact(page, 'The Gaivota carried');
  await ask(page, 'facts.setStatus', { id, status: 'disputed', because: 'Two logbooks disagree.' });
  await ask(page, 'facts.setStatus', { id, status: 'supported', because: 'They agree after all.' });
  await expect(feed.entries).toHaveCount(2);
  await expect(feed.entries.first()).toContainText('settled, was: disputed');
  await expect(feed.entries.last()).toContainText('settled since');
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await expect(feed.list.getByRole('button', { name: 'The Gaivota carried' }).last()).toBeFocused();
  await feed.paperFilter.selectOption({ label: 'A Timetable, Not a Feeling: What the Lantern Compact Lets Us Prove' });
  await expect(feed.work).toContainText('Nothing fell in this paper');
  await feed.work.getByRole('button', { name: 'All papers' }).click();
  await expect(feed.entries).toHaveCount(2);

  await feed.foot.click();
  await expect(feed.page.getByRole('textbox', { name: 'Text of the paper' })).toBeFocused();
  await expect(feed.chain).toContainText(saved);
});
