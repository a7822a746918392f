import type { Page } from '@playwright/test';
import type { ParamsOf, RequestName } from '../../src/contract/api';
import type { Result } from '../../src/contract/result';

/** Asks the core as another window would, past everything that the page on the screen knows. */
export function callFromPage<N extends RequestName>(
  page: Page,
  name: N,
  params: ParamsOf<N>,
): Promise<Result<unknown>> {
  return page.evaluate(
    async ({ name, params }): Promise<Result<unknown>> => {
      if (window.citewright !== undefined) return window.citewright.call(name, params);
      const answer = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${sessionStorage.getItem('citewright-token')}`,
        },
        body: JSON.stringify(params),
      });
      return (await answer.json()) as Result<unknown>;
    },
    { name, params },
  );
}
