import { expect, type Locator, type Page } from '@playwright/test';
import { drawOver } from './draw-over';
import { Workbench } from './workbench';

/** A source being read, in the main pane or beside. */
export class Reader extends Workbench {
  readonly text: Locator;
  readonly list: Locator;
  readonly marks: Locator;
  readonly note: Locator;
  /** The claims beside the text, while the lens is on. */
  readonly claims: Locator;
  readonly score: Locator;

  constructor(page: Page) {
    super(page);
    this.text = page.getByLabel(/^Text of /);
    this.list = page.getByRole('list', { name: 'Annotations' });
    this.marks = this.text.locator('mark');
    this.claims = page.getByRole('list', { name: 'Claims' });
    this.score = page.getByRole('slider', { name: /^All with a score of at least/ });
    this.note = this.list.getByRole('textbox', { name: 'Note' });
  }

  /** The paragraph with these words, which takes the keyboard. */
  paragraph(words: string): Locator {
    return this.text.locator('[data-start]').filter({ hasText: words });
  }

  mark(words: string): Locator {
    return this.marks.filter({ hasText: words });
  }

  card(words: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: words });
  }

  claim(words: string): Locator {
    return this.claims.getByRole('listitem').filter({ hasText: words });
  }

  /** The claim that the keys act on. */
  get currentClaim(): Locator {
    return this.claims.locator('[aria-current="true"]');
  }

  /** Which claims the list shows. */
  claimFilter(state: 'Open' | 'Accepted' | 'Dismissed' | 'All'): Locator {
    return this.page.getByRole('group', { name: 'State' }).getByRole('button', { name: new RegExp(`^${state}`) });
  }

  /** Draws the mouse over words of the text. */
  async select(words: string): Promise<void> {
    await drawOver(this.text, words);
  }

  /** Turns the lens on by its key; the text shows a moment before its keys are there. */
  async openLens(): Promise<void> {
    await expect(this.text).toBeVisible();
    await expect(async () => {
      await this.page.keyboard.press('l');
      await expect(this.claims).toBeVisible({ timeout: 5000 });
    }).toPass();
  }
}
