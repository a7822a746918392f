import { expect, type Locator, type Page } from '@playwright/test';
import { Workbench } from './workbench';

/** The list of papers, and one being written. */
export class Paper extends Workbench {
  readonly title: Locator;
  readonly text: Locator;
  readonly saveLine: Locator;
  readonly citeList: Locator;
  readonly citations: Locator;
  readonly references: Locator;
  readonly notes: Locator;
  readonly citationPanel: Locator;
  /** What is told of a sentence that rests on what fell. */
  readonly fallenPanel: Locator;
  /** What is asked before such a paper goes out. */
  readonly exportDialog: Locator;

  constructor(page: Page) {
    super(page);
    this.title = page.getByRole('textbox', { name: 'Title' });
    this.text = page.getByRole('textbox', { name: 'Text of the paper' });
    this.saveLine = page.getByRole('status').filter({ hasText: 'Draft' });
    this.citeList = page.getByRole('listbox', { name: 'Facts and sources' });
    this.citations = this.text.locator('[data-lexical-decorator="true"]');
    this.references = page.getByRole('region', { name: 'References' });
    this.notes = page.getByRole('region', { name: 'Notes' });
    this.citationPanel = page.getByRole('dialog', { name: 'Citation', exact: true });
    this.fallenPanel = page.getByRole('dialog', { name: 'This sentence lost support' });
    this.exportDialog = page.getByRole('dialog', { name: /not settled$/ });
  }

  /** The mark in the margin of a sentence, by what it says before the words: "vouched", "lost support, disputed". */
  mark(state: string, words: string): Locator {
    return this.page.getByRole('button', { name: `${state}: ${words}` });
  }

  /** How many sentences are underlined as resting on what fell. */
  countUnderlined(): Promise<number> {
    return this.page.evaluate(() => CSS.highlights.get('fallen-sentence')?.size ?? 0);
  }

  row(title: string | RegExp): Locator {
    return this.work.getByRole('listbox', { name: 'Papers' }).getByRole('option', { name: title });
  }

  async create(title: string): Promise<void> {
    await this.open('Papers');
    await this.work.getByRole('button', { name: 'New paper' }).first().click();
    await this.title.fill(title);
    await this.page.keyboard.press('Enter');
    await expect(this.text).toBeFocused();
  }

  /** Cites with the keys: "@", words of the source or fact, Enter. */
  async cite(words: string, expected: string | RegExp): Promise<void> {
    await this.page.keyboard.type(`@${words}`);
    await expect(this.citeList.getByRole('option', { selected: true })).toContainText(expected);
    await this.page.keyboard.press('Enter');
    await expect(this.citeList).toBeHidden();
  }

  async expectSaved(): Promise<void> {
    await expect(this.saveLine).toContainText('saved a moment ago');
  }

  /** Chooses a citation style by its name with the keyboard. */
  async chooseStyle(name: string, title: string | RegExp): Promise<void> {
    await this.page.getByTitle(/^Citation style:/).click();
    const panel = this.page.getByRole('dialog', { name: 'Citation style' });
    await panel.getByRole('combobox').first().fill(name);
    await panel.getByRole('option', { name: title }).first().click();
    await expect(panel).toBeHidden();
  }

  async chooseLocale(label: string): Promise<void> {
    await this.page.getByTitle(/^Citation style:/).click();
    await this.page.getByRole('combobox', { name: 'Language of citations' }).selectOption({ label });
    await this.page.keyboard.press('Escape');
  }

  /** Chooses from the export menu. */
  async export(group: 'Paper' | 'Bibliography', format: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Export' }).click();
    const items = this.page.getByRole('menuitem', { name: format });
    await (group === 'Paper' ? items.first() : items.last()).click();
  }

  /** Exports a paper that rests on what fell, with the list of it at its head. */
  async exportWithList(format: string | RegExp): Promise<void> {
    await this.export('Paper', format);
    await expect(this.exportDialog).toBeVisible();
    await this.page.keyboard.press('Enter');
  }
}
