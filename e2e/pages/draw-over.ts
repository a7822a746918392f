import { expect, type Locator } from '@playwright/test';

/** Draws the mouse over words of a text, and sees that they and nothing else are selected. */
export async function drawOver(text: Locator, words: string): Promise<void> {
  await expect(text).toContainText(words);
  const { from, to } = await text.evaluate(measureWords, words);
  const page = text.page();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toBe(words);
}

/** Where the words begin and end on the screen, brought into the middle of the page first. Runs in the page. */
function measureWords(region: Element, words: string) {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  const texts: { readonly node: Text; readonly at: number }[] = [];
  let all = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    texts.push({ node, at: all.length });
    all += node.data;
  }
  const start = all.indexOf(words);
  const place = (offset: number, isEnd: boolean) => {
    const text = texts.findLast(({ at }) => (isEnd ? at < offset : at <= offset));
    if (text === undefined || start === -1) throw new Error(`The page does not show: ${words}`);
    return { node: text.node, offset: offset - text.at };
  };
  const range = document.createRange();
  const [first, last] = [place(start, false), place(start + words.length, true)];
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  first.node.parentElement?.scrollIntoView({ block: 'center' });
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [begin, end] = [boxes[0], boxes.at(-1)];
  if (begin === undefined || end === undefined) throw new Error(`The page does not lay out: ${words}`);
  return {
    from: { x: begin.left + 0.5, y: begin.top + begin.height / 2 },
    to: { x: end.right - 0.5, y: end.top + end.height / 2 },
  };
}
