import type { Locator, Page } from '@playwright/test';
import { Workbench } from './workbench';

/** The list of sources, what brings them in, and the details of one. */
export class Sources extends Workbench {
  readonly grid: Locator;
  readonly filter: Locator;

  constructor(page: Page) {
    super(page);
    this.grid = this.work.getByRole('grid', { name: 'Sources' });
    this.filter = this.work.getByRole('searchbox', { name: 'Filter' });
  }

  row(title: string | RegExp): Locator {
    return this.grid.getByRole('row', { name: title });
  }

  field(name: string): Locator {
    return this.inspector.getByRole('textbox', { name, exact: true });
  }

  /** Chooses files as the system's chooser would hand them over. */
  async import(button: Locator, files: string | string[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), button.click()]);
    await chooser.setFiles(files);
  }

  /** Lets a file go over the window. */
  async drop(name: string, text: string): Promise<void> {
    const files = await this.page.evaluateHandle(
      (file) => {
        const carried = new DataTransfer();
        carried.items.add(new File([file.text], file.name, { type: 'text/plain' }));
        return carried;
      },
      { name, text },
    );
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await this.page.locator('body').dispatchEvent(type, { dataTransfer: files });
    }
  }
}
