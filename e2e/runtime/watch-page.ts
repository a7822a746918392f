import type { BrowserContext } from '@playwright/test';

/** Collects what must not happen on any page of a test: errors, and requests that leave the machine. */
export class PageWatch {
  readonly #problems: string[] = [];
  readonly #expected: RegExp[] = [];

  /** Announces a console error that the test provokes on purpose. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#problems.push(`console error: ${message.text()}`);
    });
    context.on('weberror', (error) =>
      this.#problems.push(`page error: ${error.error().stack ?? error.error().message}`),
    );
    context.on('request', (request) => {
      if (!isLocal(request.url())) this.#problems.push(`request off the machine: ${request.url()}`);
    });
  }

  /** What happened and was not announced, one line each. */
  problems(): readonly string[] {
    return this.#problems.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
  }
}

function isLocal(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (protocol === 'http:') return hostname === '127.0.0.1';
  return ['app:', 'data:', 'blob:', 'about:'].includes(protocol);
}
