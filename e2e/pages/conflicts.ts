import type { Locator, Page } from '@playwright/test';
import { Workbench } from './workbench';

/** The list of what repeats or contradicts what. */
export class Conflicts extends Workbench {
  readonly list: Locator;
  readonly cards: Locator;
  readonly count: Locator;

  constructor(page: Page) {
    super(page);
    this.list = this.work.getByRole('list', { name: 'Conflicts' });
    this.cards = this.list.getByRole('listitem');
    this.count = this.work.getByText(/^\d+ pairs?$/);
  }

  async show(): Promise<void> {
    await this.run('Conflicts');
    await this.expectTitle('Conflicts');
  }

  card(words: string | RegExp): Locator {
    return this.cards.filter({ hasText: words });
  }

  filter(name: string): Locator {
    return this.work.getByRole('button', { name, exact: true });
  }
}
