import { expect, type Locator, type Page } from '@playwright/test';
import { measureWords } from './measure-words';
import { Workbench } from './workbench';

/** A source being read, in the main pane or beside. */
export class Reader extends Workbench {
  readonly text: Locator;
  readonly list: Locator;
  readonly marks: Locator;
  readonly note: Locator;

  constructor(page: Page) {
    super(page);
    this.text = page.getByLabel(/^Text of /);
    this.list = page.getByRole('list', { name: 'Annotations' });
    this.marks = this.text.locator('mark');
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

  /** Draws the mouse over words of the text. */
  async select(words: string): Promise<void> {
    await expect(this.text).toContainText(words);
    const { from, to } = await this.text.evaluate(measureWords, words);
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, to.y);
    await mouse.move(to.x, to.y);
    await mouse.up();
    expect(await this.page.evaluate(() => String(getSelection()))).toBe(words);
  }
}
