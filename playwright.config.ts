import { defineConfig } from '@playwright/test';

const isContinuousIntegration = Boolean(process.env.CI);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/playwright',
  snapshotPathTemplate: 'e2e/baselines/{projectName}/{testFileName}/{arg}{ext}',
  globalSetup: './e2e/runtime/start-display.ts',
  fullyParallel: true,
  forbidOnly: isContinuousIntegration,
  retries: isContinuousIntegration ? 1 : 0,
  workers: 2,
  // Two windows, their cores and extractors share the machine with whatever else it does.
  timeout: 120_000,
  reporter: 'list',
  expect: {
    timeout: 20_000,
    // Font smoothing differs a little between builds of Chromium; anything moved or missing is far above this.
    toHaveScreenshot: { maxDiffPixelRatio: 0.02, animations: 'disabled', caret: 'hide' },
  },
  use: { trace: 'off', screenshot: 'only-on-failure', actionTimeout: 20_000 },
  projects: [{ name: 'electron' }, { name: 'loopback' }],
});
