import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Paper } from './pages/paper';
import { Reader } from './pages/reader';
import { Sources } from './pages/sources';
import { expect, test } from './runtime/launch';

// Whatever gets through writes here; nothing may.
declare global {
  interface Window {
    breached?: string;
  }
}

const vectors = [
  '<script>window.breached = "script"</script>',
  '<img src="x" onerror="window.breached = \'onerror\'">',
  '<svg onload="window.breached = \'svg\'"><a xlink:href="javascript:breached=1"><text>svg words</text></a></svg>',
  '<a href="javascript:window.breached=\'href\'">a link of script</a>',
  '<iframe srcdoc="<script>parent.breached = \'frame\'</script>"></iframe>',
  '<img src="https://tracker.example/pixel.png"><link rel="stylesheet" href="https://tracker.example/a.css">',
  '<style>@import "https://tracker.example/b.css"; body { display: none }</style>',
  '<form action="https://tracker.example"><input name="q" autofocus onfocus="window.breached = \'focus\'"></form>',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.breached = \'mxss\'">',
  '<details open ontoggle="window.breached = \'toggle\'">toggled words</details>',
] as const;

async function expectNoBreach(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.breached)).toBeUndefined();
  const residue = await page.evaluate(() => ({
    elements: document.querySelectorAll('#root :is(script, iframe, object, embed, link, style, form, base)').length,
    handlers: [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => /^on/i.test(name)),
    ).length,
    addresses: [...document.querySelectorAll('[href], [src], [action]')]
      .flatMap((element) => ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? ''))
      .filter((address) => /^\s*(?:javascript|vbscript|data:text)/i.test(address)),
  }));
  expect(residue).toEqual({ elements: 0, handlers: 0, addresses: [] });
}

test('the policy stops script from strings, inline handlers and pictures from elsewhere', async ({ app }) => {
  const { page } = app;
  app.expectProblem(/Content Security Policy|Trusted|TrustedHTML|unsafe-eval|Refused|violates/i);
  // It is announced before the policy stops it.
  app.expectProblem(/request off the machine: https:\/\/tracker\.example\/pixel\.png/);
  const stopped = await page.evaluate(async () => {
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return 'ran';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    // Code that the tests run may use eval; what the page itself runs later may not.
    const later = <T>(act: () => T) =>
      new Promise<T>((resolve, reject) => {
        setTimeout(() => {
          try {
            resolve(act());
          } catch (error) {
            reject(error);
          }
        }, 0);
      });
    const inline = document.createElement('div');
    const image = new Image();
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const results = {
      eval: await attempt(() => later(() => Reflect.get(window, 'eval')('window.breached = "eval"'))),
      newFunction: await attempt(() => later(() => new Function('window.breached = "function"')())),
      innerHtml: await attempt(() =>
        later(() => {
          inline.innerHTML = '<b>words</b>';
        }),
      ),
      scriptText: await attempt(() =>
        later(() => {
          document.createElement('script').text = 'window.breached = "text"';
        }),
      ),
    };
    image.src = 'https://tracker.example/pixel.png';
    const attribute = await attempt(() => inline.setAttribute('onclick', 'window.breached = "attribute"'));
    document.body.append(inline);
    inline.click();
    inline.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { ...results, attribute, violations };
  });
  expect(stopped).toMatchObject({
    eval: 'EvalError',
    newFunction: 'EvalError',
    innerHtml: 'TypeError',
    scriptText: 'TypeError',
  });
  // Older Chromium lets the attribute be set, and its policy stops what it would run.
  expect(stopped.attribute === 'TypeError' || stopped.violations.includes('script-src-attr')).toBe(true);
  expect(stopped.violations).toContain('img-src');
  expect(await page.evaluate(() => window.breached)).toBeUndefined();
});

test('the window stays where it is', async ({ app }) => {
  test.skip(app.host === 'loopback', 'a tab of a browser goes where its person sends it');
  const { page } = app;
  app.expectProblem(/navigat|Not allowed|ERR_|blocked|Content Security Policy/i);
  const answers = await page.evaluate(async () => ({
    place: await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
      );
    }),
    notify: await Notification.requestPermission(),
    hasNode: 'process' in window || 'require' in window,
  }));
  const denied = 1;
  expect(answers).toEqual({ place: denied, notify: 'denied', hasNode: false });

  const before = page.url();
  const opened = await page.evaluate(() => {
    const child = window.open('https://elsewhere.example/');
    const anchor = document.createElement('a');
    anchor.href = 'https://elsewhere.example/';
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    location.assign('https://elsewhere.example/');
    return child;
  });
  expect(opened).toBeNull();
  await page.waitForTimeout(300);
  const addresses = await app.electron?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  );
  expect(addresses).toEqual([before]);
});

test('a hostile source is read as text', async ({ app, workDir }) => {
  const { page } = app;
  const sources = new Sources(page);
  const reader = new Reader(page);
  page.on('dialog', (dialog) => {
    throw new Error(`A source opened a dialog: ${dialog.message()}`);
  });
  const title = `${'A title that will not end '.repeat(400)}\u202Egnp.exe`;
  const body = vectors.map((vector, index) => `Paragraph ${index}: ${vector}`).join('\n\n');
  const links =
    '[click](javascript:window.breached=1) ![pixel](https://tracker.example/md.png) <https://tracker.example>';
  writeFileSync(join(workDir, 'hostile.md'), `# ${title}\n\n${body}\n\n${links}\n`);
  writeFileSync(join(workDir, '<img src=x onerror=breached=1>.txt'), 'A name is no markup either.\n');
  await sources.import(sources.work.getByRole('button', { name: 'Import', exact: true }), [
    join(workDir, 'hostile.md'),
    join(workDir, '<img src=x onerror=breached=1>.txt'),
  ]);
  await expect(sources.grid.getByRole('row')).toHaveCount(3);
  await sources.row(/A title that will not end/).click();
  await expect(sources.inspector).toContainText('A title that will not end');
  await expectNoBreach(page);

  await sources.row(/A title that will not end/).dblclick();
  await expect(reader.text).toContainText('<script>window.breached = "script"</script>');
  await expect(reader.text).toContainText('onerror="window.breached = \'onerror\'"');
  await expectNoBreach(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);

  await page.keyboard.press('ControlOrMeta+Shift+F');
  await page.keyboard.type('breached');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toContainText(/breached/i);
  await expectNoBreach(page);
});

test.describe('pasting', () => {
  test.use({ beginsWith: 'seed' });

  test('hostile HTML leaves its words in paper and note, and nothing else', async ({ app }) => {
    const { page } = app;
    const reader = new Reader(page);
    const paper = new Paper(page);
    // Reading markup in a document that is never shown is reported as well, though nothing in it can run.
    app.expectProblem(/Executing inline event handler violates|Refused to execute inline event handler/);
    const html = `<p>Words that are <b>bold</b>.</p>${vectors.map((vector) => `<p>${vector}</p>`).join('')}<p>The last words.</p>`;

    await paper.create('Pasted');
    await page.evaluate(pasteHtml, html);
    await expect(paper.text).toContainText('Words that are bold.');
    await expect(paper.text).toContainText('a link of script');
    await expect(paper.text.locator('strong')).toHaveText('bold');
    await expect(paper.text.locator('img, a')).toHaveCount(0);
    await expectNoBreach(page);
    await paper.expectSaved();

    await reader.quickOpen('Essay');
    await reader.mark('Porto Serafina sent 86 tons').click();
    await page.keyboard.press('n');
    await expect(reader.note).toBeFocused();
    await page.evaluate(pasteHtml, html);
    await expect(reader.note).toContainText('Words that are bold.');
    await expect(reader.note.locator('img, a')).toHaveCount(0);
    await expectNoBreach(page);
  });
});

/** Pastes as the clipboard would, without touching the machine's. Runs in the page. */
function pasteHtml(html: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', 'plain words');
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}
