import { expect, type Locator, type Page } from '@playwright/test';

/** The frame around every screen: library, work, inspector, notices. */
export class Workbench {
  readonly page: Page;
  readonly library: Locator;
  readonly work: Locator;
  readonly beside: Locator;
  readonly inspector: Locator;
  readonly chain: Locator;
  readonly search: Locator;
  readonly saved: Locator;
  /** The dialog that has the keyboard; before it has it, Escape falls on nothing. */
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.library = page.getByRole('navigation', { name: 'Library' });
    this.work = page.getByRole('region', { name: 'Work' });
    this.beside = page.getByRole('region', { name: 'Beside it' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.chain = this.inspector.getByRole('list', { name: 'The chain' });
    this.search = page.getByRole('combobox', { name: 'Search everything' });
    this.dialog = page.locator('[role="dialog"]:focus-within');
    this.saved = page.getByRole('contentinfo').getByRole('status');
  }

  /** An entry of the library pane, by the beginning of its name. */
  entry(name: string): Locator {
    return this.library.getByRole('button', { name: new RegExp(`^${name}\\b`) });
  }

  async open(name: 'Sources' | 'Facts' | 'Papers' | 'Settings'): Promise<void> {
    await this.entry(name).click();
    await this.expectTitle(name);
  }

  /** The title that the bar of the main pane shows. */
  async expectTitle(title: string | RegExp): Promise<void> {
    await expect(this.work.getByRole('heading', { level: 1 }).first()).toHaveText(title);
  }

  /** A notice that something was done. */
  toast(words: string | RegExp): Locator {
    return this.page
      .getByRole('region', { name: /^Notices/ })
      .getByRole('listitem')
      .filter({ hasText: words });
  }

  async expectToast(words: string | RegExp): Promise<void> {
    await expect(this.toast(words).first()).toBeVisible();
  }

  /** Opens the palette and runs a command by its name. */
  async run(command: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+P');
    const palette = this.page.getByRole('dialog', { name: 'Commands' });
    await palette.getByRole('combobox').fill(command);
    await palette.getByRole('option', { name: command }).first().click();
    await expect(palette).toBeHidden();
  }

  /** Opens a source, fact or paper by its name. */
  async quickOpen(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    const list = this.page.getByRole('dialog', { name: 'Open anything by name' });
    await list.getByRole('combobox').fill(name);
    await expect(list.getByRole('option', { name }).first()).toHaveAttribute('aria-selected', 'true');
    await this.page.keyboard.press('Enter');
    await expect(list).toBeHidden();
  }
}
