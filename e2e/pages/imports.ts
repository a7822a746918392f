import { expect, type Locator, type Page } from '@playwright/test';
import { Sources } from './sources';

/** The cards of imports at the bottom of the window, and the report of one. */
export class Imports extends Sources {
  readonly card: Locator;
  readonly items: Locator;

  constructor(page: Page) {
    super(page);
    this.card = page.getByRole('region', { name: 'Imports' });
    this.items = this.work.getByRole('region', { name: 'Files of the import' });
  }

  /** The line of a file in the report. */
  item(name: string): Locator {
    return this.items.getByRole('listitem').filter({ hasText: name });
  }

  /** A tab of the report, by the beginning of its name. */
  tab(name: string): Locator {
    return this.work.getByRole('button', { name: new RegExp(`^${name} \\d`) });
  }

  async openReport(): Promise<void> {
    await this.card.getByRole('button', { name: 'Show the report' }).first().click();
    await this.expectTitle('Import report');
  }

  /** Lets files and folders go over the window as the desktop would. */
  async dropPaths(paths: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
    await send('dragEnter');
    await expect(this.page.getByText('Let go to import')).toBeVisible();
    // A drop counts only after the window has said that it takes what is over it.
    await send('dragOver');
    await send('dragOver');
    await send('drop');
    await expect(this.page.getByText('Let go to import')).toBeHidden();
    await session.detach();
  }
}
