import { expect, type Locator, type Page } from '@playwright/test';
import { Workbench } from './workbench';

/** The feed of what fell. */
export class ActivityFeed extends Workbench {
  readonly list: Locator;
  readonly entries: Locator;
  readonly paperFilter: Locator;

  constructor(page: Page) {
    super(page);
    this.list = this.work.getByRole('list', { name: 'What fell' });
    this.entries = this.list.locator('[data-row]');
    this.paperFilter = this.work.getByRole('combobox', { name: 'Paper' });
  }

  /** How many sentences, and in how many papers, the foot of the window tells of. */
  get foot(): Locator {
    return this.page.getByRole('contentinfo').getByRole('button', { name: /lost support/ });
  }

  entryOf(words: string | RegExp): Locator {
    return this.entries.filter({ hasText: words });
  }

  async openFeed(): Promise<void> {
    await this.entry('What fell').click();
    await this.expectTitle('What fell');
  }

  async expectFoot(words: string): Promise<void> {
    await expect(this.foot).toHaveText(words);
  }
}
