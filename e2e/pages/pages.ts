import { expect, type Locator, type Page } from '@playwright/test';
import { drawOver } from './draw-over';
import { Workbench } from './workbench';

/** A PDF being read on its pages. */
export class Pages extends Workbench {
  readonly text: Locator;
  readonly pictures: Locator;
  readonly marks: Locator;
  readonly pageField: Locator;

  constructor(page: Page) {
    super(page);
    this.text = page.getByLabel(/^Pages of /);
    this.pictures = this.text.locator('canvas');
    this.marks = this.text.locator('mark');
    this.pageField = this.work.getByRole('textbox', { name: 'Page' });
  }

  viewButton(name: 'Pages' | 'Text'): Locator {
    return this.work.getByRole('group', { name: 'How the document is shown' }).getByRole('button', { name });
  }

  async switchTo(name: 'Pages' | 'Text'): Promise<void> {
    await this.viewButton(name).click();
    await expect(this.viewButton(name)).toHaveAttribute('aria-pressed', 'true');
  }

  /** Draws the mouse over words of a line. */
  async select(words: string): Promise<void> {
    await drawOver(this.text, words);
  }

  /** Draws the mouse slowly from within one line to a later one. @returns how many letters were selected at each step. */
  async dragDown(from: string, to: string): Promise<number[]> {
    const boxOf = async (words: string) => {
      const run = this.text.locator('[data-at]').filter({ hasText: words }).first();
      await run.waitFor();
      const box = await run.boundingBox();
      if (box === null) throw new Error(`The page does not lay out: ${words}`);
      return box;
    };
    const [first, last] = [await boxOf(from), await boxOf(to)];
    const { mouse } = this.page;
    await mouse.move(first.x + 40, first.y + first.height / 2);
    await mouse.down();
    const lengths: number[] = [];
    for (let y = first.y + first.height / 2; y < last.y + last.height / 2; y += 3) {
      await mouse.move(first.x + 120, y);
      lengths.push(await this.page.evaluate(() => String(getSelection()).length));
    }
    await mouse.up();
    return lengths;
  }

  /** Whether the letters of the picture stand where the words over it are: ink within their box, and none just before. */
  async coverOf(words: string): Promise<boolean> {
    return this.text.evaluate(measureInk, words);
  }
}

/** Runs in the page. */
function measureInk(region: Element, words: string): boolean {
  const run = [...region.querySelectorAll('[data-at]')].find((one) => one.textContent === words);
  const canvas = run?.closest('[data-sheet]')?.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (run === undefined || canvas === null || canvas === undefined || context === null || context === undefined)
    return false;
  const frame = canvas.getBoundingClientRect();
  const box = run.getBoundingClientRect();
  const ratio = canvas.width / frame.width;
  const darkness = (left: number, width: number) => {
    const x = Math.round((left - frame.left) * ratio);
    const y = Math.round((box.top - frame.top) * ratio);
    const { data } = context.getImageData(x, y, Math.round(width * ratio), Math.round(box.height * ratio));
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) sum += 255 - (data[at] ?? 255);
    return sum / (data.length / 4);
  };
  return darkness(box.left, box.width) > 8 && darkness(box.right, 3) < darkness(box.left, box.width);
}
