import type { BrowserContext, ElectronApplication, Page } from '@playwright/test';

/** Either host, started on one library, with its window or tab open. */
export interface RunningHost {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The Electron application, for what only the shell can tell; undefined on the loopback host. */
  readonly electron: ElectronApplication | undefined;
  /** Ends the window and the core, and waits until the library is free again. */
  close(): Promise<void>;
}

/** The size of every window and screenshot, in CSS pixels. */
export const windowSize = { width: 1440, height: 900 } as const;
