import { expect, type Locator, type Page } from '@playwright/test';
import { Workbench } from './workbench';

/** The list of facts, and the page of one. */
export class Facts extends Workbench {
  readonly list: Locator;
  /** Of the table, without its headings. */
  readonly rows: Locator;
  readonly filter: Locator;
  readonly statement: Locator;
  readonly history: Locator;

  constructor(page: Page) {
    super(page);
    this.list = this.work.getByRole('grid', { name: 'Facts' });
    this.rows = this.list.locator('tbody').getByRole('row');
    this.filter = this.work.getByRole('searchbox', { name: 'Words in the facts' });
    this.statement = this.work.getByRole('textbox', { name: 'Statement' });
    this.history = this.section('History');
  }

  private section(heading: string): Locator {
    return this.work
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: heading, exact: true, level: 2 }) });
  }

  row(statement: string | RegExp): Locator {
    return this.rows.filter({ hasText: statement });
  }

  /** A column of the board. */
  column(status: string): Locator {
    return this.work.getByRole('region', { name: new RegExp(`^${status}, `) });
  }

  card(statement: string | RegExp): Locator {
    return this.work.getByRole('option', { name: statement });
  }

  tab(status: string): Locator {
    return this.work
      .getByRole('toolbar', { name: 'Status' })
      .getByRole('button', { name: new RegExp(`^${status}\\b`) });
  }

  /** The passages of one side: "For", "Against" or "Around it". */
  evidence(side: 'For' | 'Against' | 'Around it'): Locator {
    return this.section('Evidence')
      .locator('div')
      .filter({ has: this.page.getByRole('heading', { name: new RegExp(`^${side}`), level: 3 }) })
      .last()
      .getByRole('listitem');
  }

  async openRow(statement: string | RegExp): Promise<void> {
    await this.row(statement).dblclick();
    await expect(this.statement).toBeVisible();
  }

  /** Gives a verdict by its key, with the reason that it asks for. */
  async judge(key: 'S' | 'D' | 'R' | 'X', reason: string): Promise<void> {
    await this.page.keyboard.press(key);
    const dialog = this.page.getByRole('dialog', { name: 'Why this verdict?' });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await this.page.keyboard.press('ControlOrMeta+Enter');
    await expect(dialog).toBeHidden();
  }
}
