import type { CslEngine } from './csl-engine';

/** An engine with 1,000 cited works takes 95 to 149 MB; nobody edits more papers than this at once. */
const mostEngines = 4;

/** One engine a paper, kept between keystrokes: building one takes as long as formatting a whole paper. */
export class EngineCache {
  readonly #engines = new Map<string, { readonly variant: string; readonly engine: CslEngine }>();

  /** The engine of a paper; built anew when its style or locale is another than before. */
  get(paperId: string, styleId: string, locale: string | undefined, build: () => CslEngine): CslEngine {
    const variant = `${styleId}\n${locale ?? ''}`;
    const known = this.#engines.get(paperId);
    const engine = known?.variant === variant ? known.engine : build();
    // Deleted and set again, so that the map stays in the order of last use.
    this.#engines.delete(paperId);
    this.#engines.set(paperId, { variant, engine });
    const [oldest] = this.#engines.keys();
    if (oldest !== undefined && this.#engines.size > mostEngines) {
      this.#engines.delete(oldest);
    }
    return engine;
  }

  /** Engines that are there now: for telling them of edited works. */
  engines(): CslEngine[] {
    return [...this.#engines.values()].map(({ engine }) => engine);
  }

  /** Forgets a paper's engine, or all of them, as after a library was restored. */
  clear(paperId?: string): void {
    if (paperId === undefined) {
      this.#engines.clear();
    } else {
      this.#engines.delete(paperId);
    }
  }
}
