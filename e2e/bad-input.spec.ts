import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '../src/contract/papers';
import { Imports } from './pages/imports';
import { Paper as PaperPage } from './pages/paper';
import { Reader } from './pages/reader';
import { Sources } from './pages/sources';
import { callFromPage } from './runtime/call-from-page';
import { expect, test } from './runtime/launch';
import { runCitewright } from './runtime/run-citewright';

const megabyte = 1024 * 1024;

/** A file of a size that takes no room on the disk. */
function writeSparse(path: string, size: number): string {
  const file = openSync(path, 'w');
  writeSync(file, 'It begins like a text.\n');
  ftruncateSync(file, size);
  closeSync(file);
  return path;
}

test('each bad file gets its sentence, and the good one beside them comes in', async ({ app, workDir }) => {
  const sources = new Imports(app.page);
  const files = {
    'empty.txt': '',
    'blank.txt': ' \n\t\n ',
    'binary.txt': Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)),
    // 0xFF and a lone continuation byte are no UTF-8; the words around them are.
    'invalid.txt': Buffer.concat([
      Buffer.from('The lamp \u00e9 was lit '),
      Buffer.from([0xff, 0x80]),
      Buffer.from(' on Cape Varde \u2013 and burned.\n'),
    ]),
    'good.txt': 'The Gaivota sailed on 3 August 1931.\n',
  };
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(workDir, name), content);
    return join(workDir, name);
  });
  paths.push(writeSparse(join(workDir, 'huge.txt'), 65 * megabyte));
  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), paths);
  await expect(sources.card).toContainText('Import done', { timeout: 60_000 });
  await sources.openReport();
  await sources.tab('all').click();
  const outcome = (name: string) => sources.item(name);
  await expect(outcome('empty.txt').first()).toContainText('failed');
  await expect(outcome('empty.txt').first()).toContainText(/empty/);
  await expect(outcome('blank.txt').first()).toContainText('only blank space');
  await expect(outcome('binary.txt').first()).toContainText('failed');
  await expect(outcome('huge.txt').first()).toContainText('reads files of up to 64 MB');
  await expect(outcome('good.txt').first()).toContainText('imported');
  await expect(outcome('invalid.txt').first()).toContainText('imported');
  await sources.work.getByRole('button', { name: 'Dismiss the report' }).click();
  await expect(sources.entry('Sources')).toContainText('2');

  await sources.row(/lamp|invalid/i).dblclick();
  const reader = new Reader(app.page);
  await expect(reader.text).toContainText('on Cape Varde – and burned.');
});

test('the command line refuses a text of 200 MB, a file that is gone and one that is locked away', ({
  workDir,
  libraryDir,
}, testInfo) => {
  test.skip(testInfo.project.name === 'electron', 'the command line has no host');
  const huge = writeSparse(join(workDir, 'huge.txt'), 200 * megabyte);
  const tooLarge = runCitewright(libraryDir, 'import', huge, join(workDir, 'gone.txt'));
  expect(tooLarge).toMatchObject({
    status: 1,
    json: {
      items: [
        { status: 'failed', failure: { code: 'too-large', message: expect.stringContaining('200 MB') } },
        {
          status: 'failed',
          failure: { code: 'not-found', message: expect.stringContaining('"gone.txt" is not there') },
        },
      ],
    },
  });
  expect(runCitewright(libraryDir, 'sources')).toMatchObject({ status: 0, json: { sources: [] } });

  const locked = join(workDir, 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  if (process.getuid?.() === 0) return;
  const refused = runCitewright(join(locked, 'library'), 'sources');
  chmodSync(locked, 0o700);
  expect(refused).toMatchObject({
    status: 1,
    json: { ok: false, failure: { message: expect.stringMatching(/folder/) } },
  });
});

test('a second process on the library is told who has it', async ({ app, libraryDir }) => {
  await expect(app.page.getByRole('contentinfo').getByRole('status')).toHaveText('Saved');
  const second = runCitewright(libraryDir, 'sources');
  expect(second).toMatchObject({
    status: 1,
    json: { ok: false, failure: { message: expect.stringMatching(/open/), code: expect.any(String) } },
  });
});

test.describe('in a library that is at work', () => {
  test.use({ beginsWith: 'seed' });

  test('the citation of a deleted source is marked, and mends when it comes back', async ({ app }) => {
    const sources = new Sources(app.page);
    const paper = new PaperPage(app.page);
    await sources.open('Sources');
    await sources.row(/^Essay/).click();
    await app.page.keyboard.press('Delete');
    await sources.expectToast('Removed “Essay”');
    await paper.quickOpen('Counting heads');
    await expect(paper.citations.first()).toContainText('missing work');
    await paper.citations.first().click();
    await expect(paper.citationPanel).toContainText('This work is no longer in the library');
    await expect(paper.dialog).toBeVisible();
    await app.page.keyboard.press('Escape');
    await sources.run('Undo: ');
    await expect(paper.citations.first()).toHaveText('(Adeyemi-Holm, n.d., para. 4)');
  });

  test('a paper that two windows write keeps both texts until one is chosen', async ({ app, seed }) => {
    const { page } = app;
    const paper = new PaperPage(page);
    const { paperId } = (await seed()).things;
    await paper.quickOpen('Counting heads');
    await expect(paper.text).toContainText('A number is a promise too.');

    const opened = await callFromPage(page, 'papers.get', { id: paperId });
    if (!opened.ok) throw new Error(opened.failure.message);
    const { revision, state } = (opened.value as { paper: Paper }).paper;
    const theirs = JSON.parse(JSON.stringify(state).replace('A number is a promise too.', 'By the other window.'));
    await paper.text.getByText('A number is a promise too.').click();
    await page.keyboard.press('End');
    // While one types nothing is saved, and the other window is quicker.
    const [, answer] = await Promise.all([
      page.keyboard.type(' Written here, slowly enough for the other window.', { delay: 40 }),
      callFromPage(page, 'papers.save', { id: paperId, revision, state: theirs }),
    ]);
    expect(answer).toMatchObject({ ok: true });
    const alert = page.getByRole('alert').filter({ hasText: 'changed in another window' });
    await expect(alert).toBeVisible();
    await expect(paper.text).toContainText('Written here, slowly');
    await alert.getByRole('button', { name: 'Keep what is here' }).click();
    await expect(alert).toBeHidden();
    await paper.expectSaved();
    await expect(paper.text).toContainText(
      'A number is a promise too. Written here, slowly enough for the other window.',
    );
    const kept = await callFromPage(page, 'papers.get', { id: paperId });
    expect(JSON.stringify(kept)).toContain('Written here, slowly');
    expect(JSON.stringify(kept)).not.toContain('By the other window');
  });
});
