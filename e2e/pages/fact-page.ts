import { expect, type Locator, type Page } from '@playwright/test';
import { z } from 'zod';
import { callFromPage } from '../runtime/call-from-page';
import { Facts } from './facts';

/** The page of a fact, and the views of facts that weigh and date them. */
export class FactPage extends Facts {
  readonly matrix: Locator;
  readonly timeline: Locator;

  constructor(page: Page) {
    super(page);
    this.matrix = this.work.getByRole('grid', { name: 'Facts and sources' });
    this.timeline = this.work.getByRole('listbox', { name: 'Timeline of dated facts' });
  }

  /** A detail of the fact, by its label. */
  detail(label: string): Locator {
    return this.work.locator('dl').getByLabel(label, { exact: true });
  }

  /** Writes a detail and leaves the field. */
  async keep(label: string, value: string): Promise<void> {
    await this.detail(label).fill(value);
    await this.detail(label).press('Enter');
  }

  /** Takes the focus out of every field, so that letters are keys. */
  async leaveFields(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Evidence', exact: true }).click();
  }

  async show(layout: 'Matrix' | 'Timeline'): Promise<void> {
    await this.open('Facts');
    await this.work.getByRole('button', { name: layout, exact: true }).click();
  }

  async make(statement: string): Promise<void> {
    expect(await callFromPage(this.page, 'facts.create', { statement })).toMatchObject({ ok: true });
  }

  /** Records a search in a source that found nothing against the fact that has these words. */
  async searchInVain(words: string, source: string, query: string): Promise<void> {
    const found = await callFromPage(this.page, 'facts.list', { query: words });
    const { facts } = z.object({ facts: z.array(z.object({ id: z.string() })) }).parse(found.ok ? found.value : null);
    const search = { id: facts[0]?.id ?? '', source, query, corpus: '', stance: 'contradicts' } as const;
    expect(await callFromPage(this.page, 'facts.addSearch', search)).toMatchObject({ ok: true });
  }
}
