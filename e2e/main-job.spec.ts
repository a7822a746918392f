import { join } from 'node:path';
import { root } from '../scripts/node-runtime.mjs';
import { Facts } from './pages/facts';
import { Paper } from './pages/paper';
import { Reader } from './pages/reader';
import { Sources } from './pages/sources';
import { expect, test } from './runtime/launch';
import { takeFile } from './runtime/take-file';

const essay = join(root, 'resources', 'sample', 'essay.txt');

test('from an empty library to an exported paper', async ({ app }) => {
  const { page } = app;
  const sources = new Sources(page);
  const reader = new Reader(page);
  const paper = new Paper(page);

  await test.step('the first start offers the sample and ways to begin', async () => {
    await expect(page.getByRole('heading', { name: 'Prove what you write' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open the sample library' })).toBeEnabled();
    await sources.import(page.getByRole('button', { name: 'Import files' }), essay);
    await sources.expectToast('Imported 1 source');
    await expect(sources.row(/^Essay/)).toBeVisible();
  });

  await test.step('a passage becomes a fact in one keystroke', async () => {
    await sources.row(/^Essay/).dblclick();
    await reader.select('the Gaivota carried 3,164 passengers');
    await page.keyboard.press('f');
    const statement = page.getByRole('textbox', { name: 'Statement of the fact' });
    await expect(statement).toBeFocused();
    await page.keyboard.type('The Gaivota carried 3,164 passengers in 1931.');
    await page.keyboard.press('Enter');
    await expect(statement).toBeHidden();
    await expect(reader.mark('the Gaivota carried 3,164 passengers')).toBeVisible();
  });

  await test.step('the fact brings its citation into a paper', async () => {
    await paper.create('On the ferry');
    await page.keyboard.type('The first season is on record: ');
    await paper.cite('3,164 pass', 'The Gaivota carried 3,164 passengers in 1931.');
    await expect(paper.text).toContainText(
      'is on record: The Gaivota carried 3,164 passengers in 1931 (Adeyemi-Holm, n.d., para. 4).',
    );
    await expect(paper.references).toContainText('Adeyemi-Holm, M. (n.d.). Essay.');
    await paper.expectSaved();
  });

  await test.step('the exported paper has the chain in it', async () => {
    const { name, bytes } = await takeFile(app, () => paper.export('Paper', 'Markdown'));
    expect(name).toMatch(/\.md$/);
    expect(bytes.toString('utf8')).toMatch(
      /\[The Gaivota carried 3,164 passengers in 1931\.?\]\{fact="\w+"\}.*\[@adeyemiholmEssay, para\. 4\]/,
    );
  });
});

test.describe('in a library that is at work', () => {
  test.use({ beginsWith: 'seed' });

  test('passages are highlighted, coloured, noted and tagged by mouse and by keys', async ({ app }) => {
    const { page } = app;
    const sources = new Sources(page);
    const reader = new Reader(page);
    await sources.quickOpen('Essay');

    await test.step('mouse, H and the colours', async () => {
      await reader.select('The distance betwen the two harbours is only 17 nautical miles');
      await page.keyboard.press('h');
      const mark = reader.mark('is only 17 nautical miles');
      await expect(mark).toBeVisible();
      const paint = () => mark.evaluate((element) => getComputedStyle(element).backgroundColor);
      const seen = new Set<string>();
      let before = await paint();
      for (const [key, colour] of [
        ['2', 'Green'],
        ['3', 'Blue'],
        ['4', 'Red'],
        ['1', 'Yellow'],
      ] as const) {
        await page.keyboard.press(key);
        await expect(
          reader.card('is only 17 nautical miles').getByRole('button', { name: colour, exact: true }),
        ).toHaveAttribute('aria-pressed', 'true');
        // The card and the text are painted one after the other.
        await expect.poll(paint).not.toBe(before);
        before = await paint();
        seen.add(before);
      }
      expect(seen.size).toBe(4);
    });

    await test.step('a formatted note and a tag', async () => {
      await page.keyboard.press('n');
      await expect(reader.note).toBeFocused();
      await page.keyboard.type('The report says ');
      await page.keyboard.press('ControlOrMeta+B');
      await page.keyboard.type('31.5 km');
      await page.keyboard.press('ControlOrMeta+B');
      await page.keyboard.press('Enter');
      await page.keyboard.type('- ask the Harbour Board');
      await expect(reader.note.locator('strong')).toHaveText('31.5 km');
      await expect(reader.note.getByRole('listitem')).toHaveText('ask the Harbour Board');
      await reader.list.getByRole('combobox', { name: 'Tags' }).fill('distance');
      await page.keyboard.press('Enter');
      await expect(reader.list.getByRole('button', { name: 'Remove the tag “distance”' })).toBeVisible();
    });

    await test.step('without a mouse', async () => {
      await reader.paragraph('The two languages were for a long time a wall').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('h');
      await expect(reader.card('From 1975 the scools exchange every autumn 24 pupils')).toBeVisible();
    });

    await test.step('list and text find each other', async () => {
      await reader.card('3,416 passengers').getByRole('button').first().click();
      await expect(reader.mark('3,416 passengers')).toBeInViewport();
      await reader.card('the Gaivota carried 3,164').getByRole('button').first().click();
      await expect(reader.mark('the Gaivota carried 3,164')).toBeInViewport();
      await reader.mark('is only 17 nautical miles').click();
      await expect(reader.card('is only 17 nautical miles').getByRole('button').first()).toHaveAttribute(
        'aria-current',
        'true',
      );
      await expect(reader.card('is only 17 nautical miles')).toContainText('31.5 km');
    });
  });

  test('facts are filtered, judged with a reason, and contradicted', async ({ app }) => {
    const { page } = app;
    const facts = new Facts(page);
    await facts.open('Facts');
    await facts.tab('Disputed').click();
    await expect(facts.rows).toHaveText([/118 people were saved/]);
    await facts.tab('All').click();
    await facts.filter.fill('electric lamp');
    await expect(facts.rows).toHaveCount(1);
    await facts.openRow(/electric lamp/);

    await facts.judge('R', 'The Harbour Board took the lamp over five months later.');
    await expect(facts.work.getByRole('button', { name: 'Status: Refuted. Change it' })).toBeVisible();
    await expect(facts.history.getByRole('listitem').first()).toContainText(
      'The Harbour Board took the lamp over five months later.',
    );
    await expect(facts.history.getByRole('listitem').first()).toContainText('Ada Sund');

    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Add a passage as evidence' });
    await dialog.getByRole('textbox', { name: 'Find a passage' }).fill('no evidence for the year 1936');
    await dialog.getByRole('combobox', { name: 'Stance' }).selectOption({ label: 'Against' });
    await dialog
      .getByRole('list', { name: 'Passages' })
      .getByRole('button')
      .filter({ hasText: 'The Secretariat has found no evidence' })
      .first()
      .click();
    await expect(dialog).toBeHidden();
    await expect(facts.evidence('Against')).toHaveCount(2);
    await expect(facts.history).toContainText('Evidence added');
  });

  test('a paper is written with the keys, and its style changes under it', async ({ app }) => {
    const { page } = app;
    const paper = new Paper(page);
    await paper.create('Hats and heads');

    await test.step('headings, text, sources and facts', async () => {
      await page.keyboard.type('# The counting');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Hats were counted by hand ');
      await paper.cite('counting hats', /Counting hats/);
      await page.keyboard.type('. A second opinion ');
      await paper.cite('keepers of the inner', /Keepers of the Inner Sound/);
      await page.keyboard.type('. It is held that ');
      await paper.cite('118 people', /118 people were saved/);
      await page.keyboard.type(' That is disputed.');
      await expect(paper.text.getByRole('heading', { name: 'The counting' })).toBeVisible();
      await expect(paper.citations).toHaveText([
        '(Falk, 2019)',
        '(Brandt & Moniz, 2007)',
        '(Adeyemi-Holm, n.d., para. 7)',
      ]);
      await expect(paper.references.getByRole('listitem')).toHaveCount(3);
    });

    await test.step('place, prefix and author of a citation', async () => {
      await paper.citations.first().click();
      const panel = paper.citationPanel;
      await panel.getByRole('textbox', { name: 'Place in the work' }).fill('112-115');
      await panel.getByRole('button', { name: 'More' }).click();
      await panel.getByRole('textbox', { name: 'Before it' }).fill('see');
      await panel.getByRole('checkbox', { name: 'Leave out the author' }).check();
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
      await expect(paper.citations.first()).toHaveText('(see 2019, pp. 112–115)');
      await expect(paper.text).toBeFocused();
    });

    await test.step('IEEE, Chicago with notes, another language', async () => {
      await paper.chooseStyle('ieee', 'IEEE');
      await expect(paper.citations.nth(1)).toHaveText('[2]');
      await expect(paper.references).toContainText('[2]');
      await paper.chooseStyle('chicago', /Chicago.*\(full note\)/);
      await expect(paper.citations.nth(1)).toHaveText('2');
      await expect(paper.notes.getByRole('listitem').nth(1)).toContainText('Brandt and Rui Moniz');
      await paper.chooseStyle('apa', /American Psychological Association/);
      await paper.chooseLocale('German (Germany)');
      await expect(paper.citations.nth(2)).toHaveText('(Adeyemi-Holm, o.\u00a0J., Abs. 7)');
      await paper.expectSaved();
    });
  });

  test('the chain goes from a sentence to its source, and back', async ({ app }) => {
    const { page } = app;
    const paper = new Paper(page);
    const reader = new Reader(page);
    await paper.quickOpen('Counting heads');
    await paper.text.getByText('In its first season the Gaivota').click();
    const links = paper.chain.getByRole('button');
    await expect(links.nth(0)).toContainText('Sentence');
    await expect(links.nth(1)).toContainText('The Gaivota carried 3,164 passengers in the season of 1931.');
    await expect(links.filter({ hasText: /^Passage/ }).first()).toContainText('the Gaivota carried 3,164 passengers');
    await expect(links.last()).toContainText('sha256');

    await page.keyboard.press('ControlOrMeta+ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+ArrowDown');
    await page.keyboard.press('Enter');
    await expect(reader.mark('the Gaivota carried 3,164 passengers')).toBeInViewport();

    await reader.mark('the Gaivota carried 3,164 passengers').click();
    const sentence = paper.chain.getByRole('button').filter({ hasText: 'In its first season the Gaivota' });
    await expect(sentence).toBeVisible();
    await sentence.click();
    await expect(paper.text.getByText('In its first season the Gaivota')).toBeInViewport();
  });

  test('a search finds a passage, and Enter goes there', async ({ app }) => {
    const { page } = app;
    const sources = new Sources(page);
    const reader = new Reader(page);
    await page.keyboard.press('ControlOrMeta+Shift+F');
    await expect(sources.search).toBeFocused();
    await page.keyboard.type('stubbornes compact');
    const results = page.getByRole('listbox', { name: 'Results' });
    await expect(results.getByRole('option').first()).toContainText(
      'Without her stubborness there would be no compact',
    );
    await expect(results.locator('mark').first()).toHaveText(/stubborness/i);
    await page.keyboard.press('Enter');
    await expect(reader.text.getByText(/Without her stubborness there would be no compact/)).toBeInViewport();
  });

  test('everything is there after a restart, and deletions are taken back', async ({ app }) => {
    const paper = new Paper(app.page);
    await paper.quickOpen('Counting heads');
    await paper.text.getByText('A number is a promise too.').click();
    await app.page.keyboard.press('End');
    await app.page.keyboard.type(' Kept as it was typed.');
    await paper.expectSaved();

    const page = await app.restart();
    const again = new Paper(page);
    await expect(again.text).toContainText('Kept as it was typed.');
    const facts = new Facts(page);
    const sources = new Sources(page);
    await expect(facts.entry('Facts')).toContainText('4');
    await sources.open('Sources');
    await sources.row(/^Essay/).click();
    await page.keyboard.press('Delete');
    await sources.expectToast('Removed “Essay”');
    await expect(sources.row(/^Essay/)).toBeHidden();
    await sources.toast('Removed “Essay”').getByRole('button', { name: 'Undo' }).click();
    await expect(sources.row(/^Essay/)).toBeVisible();

    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(sources.row(/^Essay/)).toBeHidden();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(sources.row(/^Essay/)).toBeVisible();
    await sources.row(/^Essay/).dblclick();
    await expect(new Reader(page).mark('the Gaivota carried 3,164 passengers')).toBeVisible();
  });
});
