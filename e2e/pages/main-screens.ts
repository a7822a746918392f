import { expect } from '@playwright/test';
import { z } from 'zod';
import { callFromPage } from '../runtime/call-from-page';
import type { App } from '../runtime/launch';
import { ActivityFeed } from './activity';
import { Conflicts } from './conflicts';
import { FactPage } from './fact-page';
import { Facts } from './facts';
import { Imports } from './imports';
import { Paper } from './paper';
import { Reader } from './reader';
import { Sources } from './sources';

/** A screen of the seeded library: how a person gets there, and when it stands still. */
export interface MainScreen {
  readonly name: string;
  open(app: App): Promise<void>;
}

/** Every main screen, in an order in which each can be reached from the one before. */
export const mainScreens: readonly MainScreen[] = [
  {
    name: 'sources',
    async open({ page }) {
      const sources = new Sources(page);
      await sources.open('Sources');
      // What came in one import was added within moments of each other.
      await sources.grid.getByRole('button', { name: 'Title' }).click();
      await sources.row(/^Essay/).click();
      await expect(sources.field('Title')).toHaveValue('Essay');
    },
  },
  {
    name: 'reader',
    async open({ page }) {
      const reader = new Reader(page);
      await reader.quickOpen('Essay');
      await expect(reader.list.getByRole('listitem')).toHaveCount(5);
      await reader.mark('the Gaivota carried').click();
      await expect(reader.note).toContainText('The logbooks');
      await expect(reader.chain).toContainText('In its first season the Gaivota');
    },
  },
  {
    name: 'facts-board',
    async open({ page }) {
      const facts = new Facts(page);
      await facts.open('Facts');
      await page.keyboard.press('2');
      await facts.card(/118 people/).click();
      await expect(facts.chain).toContainText('She brought 118 people');
    },
  },
  {
    name: 'facts',
    async open({ page }) {
      const facts = new Facts(page);
      await facts.open('Facts');
      await page.keyboard.press('1');
      await facts.rows.first().focus();
      await page.keyboard.press('End');
      await expect(facts.rows).toHaveCount(4);
      await expect(facts.chain).toContainText('3,416 passengers travelled');
    },
  },
  {
    name: 'fact',
    async open({ page }) {
      const facts = new Facts(page);
      await facts.open('Facts');
      await facts.openRow(/118 people/);
      await expect(facts.history.getByRole('listitem').first()).toContainText('The register counts 112');
      await expect(facts.chain).toContainText('She brought 118 people');
    },
  },
  {
    name: 'facts-timeline',
    async open({ page }) {
      const facts = new FactPage(page);
      await facts.show('Timeline');
      await expect(facts.timeline.getByRole('option')).toHaveCount(3);
      await expect(facts.work).toContainText('1 fact names no date');
      await facts.timeline.getByRole('option').last().click();
      await expect(facts.chain).toContainText('Cape Varde');
    },
  },
  {
    name: 'facts-matrix',
    async open({ page }) {
      const facts = new FactPage(page);
      await facts.searchInVain('3,416 passengers', 'report', 'a second count');
      await facts.show('Matrix');
      await facts.matrix.getByRole('gridcell', { name: /against: searched, none/ }).click();
      await expect(facts.dialog).toContainText('Searched “a second count”');
    },
  },
  {
    name: 'conflicts',
    async open({ page }) {
      const conflicts = new Conflicts(page);
      await page.keyboard.press('Escape');
      await conflicts.show();
      await expect(conflicts.cards.first()).toBeVisible();
    },
  },
  {
    name: 'papers',
    async open({ page }) {
      const paper = new Paper(page);
      await page.keyboard.press('Escape');
      await paper.open('Papers');
      await expect(paper.row(/Counting heads/)).toBeVisible();
    },
  },
  {
    name: 'paper-beside-source',
    async open({ page }) {
      const paper = new Paper(page);
      const reader = new Reader(page);
      await paper.quickOpen('Counting heads');
      await expect(paper.citations.first()).toHaveText('(Adeyemi-Holm, n.d., para. 4)');
      await page.keyboard.press('ControlOrMeta+P');
      const list = page.getByRole('dialog', { name: 'Open anything by name' });
      await page.keyboard.type('essay');
      await expect(list.getByRole('option', { selected: true })).toContainText('Essay');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(reader.mark('the Gaivota carried')).toBeVisible();
      await reader.mark('the Gaivota carried').evaluate((mark) => mark.scrollIntoView({ block: 'center' }));
      await paper.text.getByText('In its first season the Gaivota').click();
      await expect(paper.chain).toContainText('the Gaivota carried 3,164 passengers and not one');
      await expect(page.getByRole('button', { name: '33% vouched' })).toBeVisible();
    },
  },
  {
    name: 'citing',
    async open({ page }) {
      const paper = new Paper(page);
      await paper.text.getByText('three ferries and 44 employees').click();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(' Compare @3,164');
      await expect(paper.citeList.getByRole('option').first()).toContainText('3,164 passengers');
    },
  },
  {
    name: 'search',
    async open({ page }) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+\\');
      await page.keyboard.press('ControlOrMeta+Shift+F');
      await page.keyboard.type('passengers');
      const results = page.getByRole('listbox', { name: 'Results' });
      await expect(results.getByRole('option').first()).toContainText(/passengers/i);
    },
  },
  {
    name: 'settings',
    async open({ page }) {
      const sources = new Sources(page);
      await sources.open('Settings');
      await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    },
  },
  {
    name: 'duplicates',
    async open({ page }) {
      const sources = new Sources(page);
      for (const title of ['The Free Ferry of the Inner Sound', 'The Free Ferry of the Inner Sounds']) {
        const csl = {
          type: 'book',
          title,
          author: [{ family: 'Moe', given: 'Hedda' }],
          publisher: title.slice(23).trim(),
        };
        await callFromPage(page, 'sources.create', { csl: { ...csl, issued: { 'date-parts': [[1950]] } } });
      }
      await sources.entry('Duplicates').click();
      await expect(sources.work.getByText('Other values are left behind')).toBeVisible();
      await expect(sources.field('Publisher or institution')).toBeVisible();
    },
  },
  {
    name: 'collection',
    async open({ page }) {
      const sources = new Sources(page);
      await sources.library.getByRole('button', { name: 'New collection' }).click();
      await sources.library.getByRole('textbox', { name: 'Name of the collection' }).fill('Harbour');
      await page.keyboard.press('Enter');
      await expect(sources.work).toContainText('This collection is empty');
    },
  },
  {
    name: 'filter',
    async open({ page }) {
      const sources = new Sources(page);
      await sources.open('Sources');
      await page.getByRole('button', { name: 'Filter by…' }).click();
      await page.getByRole('checkbox', { name: /^Thesis/ }).check();
      await expect(sources.grid.getByRole('row')).toHaveCount(2);
    },
  },
  {
    name: 'import-report',
    async open({ page }) {
      const imports = new Imports(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Clear the filter' }).click();
      await imports.drop('empty.txt', '');
      await expect(imports.card).toContainText('Import done');
      await imports.openReport();
      await expect(imports.item('empty.txt')).toBeVisible();
    },
  },
  {
    name: 'look-up-off',
    async open({ page }) {
      const sources = new Sources(page);
      await page.getByRole('button', { name: 'Dismiss the report' }).click();
      await sources.row(/^Essay/).click();
      await sources.inspector.getByRole('button', { name: 'Look up' }).click();
      await expect(page.getByRole('dialog', { name: 'Look-up is off' })).toBeVisible();
    },
  },
  {
    name: 'activity',
    async open({ page }) {
      const feed = new ActivityFeed(page);
      await page.keyboard.press('Escape');
      const found = await callFromPage(page, 'facts.list', { query: 'The Gaivota carried' });
      const { facts } = z.object({ facts: z.array(z.object({ id: z.string() })) }).parse(found.ok ? found.value : null);
      const because = 'The logbooks were copied ten years later.';
      await callFromPage(page, 'facts.setStatus', {
        id: facts[0]?.id ?? '',
        status: 'disputed',
        because,
        by: 'Ada Sund',
      });
      await feed.openFeed();
      await expect(feed.entries).toHaveCount(1);
      // Seen by then: the count would go while it is looked at.
      await expect(feed.entry('What fell')).toHaveText('What fell');
    },
  },
  {
    name: 'fallen-sentence',
    async open({ page }) {
      const paper = new Paper(page);
      await paper.quickOpen('Counting heads');
      await expect(paper.mark('lost support, disputed', 'In its first season')).toBeVisible();
      await paper.text.focus();
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.press('F4');
      await expect(paper.fallenPanel).toContainText('The logbooks were copied');
    },
  },
  {
    name: 'export-question',
    async open({ page }) {
      const paper = new Paper(page);
      await page.keyboard.press('Escape');
      await paper.export('Paper', 'Markdown');
      await paper.exportDialog.getByRole('radio', { name: /list of them/ }).press('ArrowDown');
      await expect(paper.exportDialog.getByRole('textbox')).toBeVisible();
    },
  },
];
