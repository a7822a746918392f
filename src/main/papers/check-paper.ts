import { assertNever } from '../../contract/assert-never';
import type { FactFlagKind } from '../../contract/facts';
import { unknownKeyPrefix } from '../../contract/paper-state';
import type { CheckedSentence, CitationItem, Paper, PaperCheck, SentenceState } from '../../contract/papers';
import { findFact, type StoredFact } from '../facts/public';
import { type FactFlag, readFlags } from '../ripple/public';
import { findQuotations } from './find-quotations';
import { type PlacedSentence, placeInSentences } from './place-in-sentences';
import { readEditorState } from './read-editor-state';
import { type PlacedCitation, readSegments, type Segment } from './read-segments';
import type { PaperServices } from './services';
import { type CitedSource, findSource } from './source-queries';

type Check = PaperCheck;
type CheckServices = Pick<PaperServices, 'library' | 'splitSentences' | 'assessSentence' | 'matchQuote' | 'textOf'>;

// Shorter quotations are names and single terms, which stand in any source by chance.
const leastQuotedWords = 3;
// From this score a sentence states something that can be checked; measured for `assessSentence`.
const checkWorthy = 1.5;

/** What a paper's sentences rest on, whether its quotations are true to their sources, and what is wrong with either. */
export function checkPaper(services: CheckServices, paper: Paper): Check {
  return new PaperChecker(services).check(paper);
}

/** What a sentence rests on. */
interface Basis {
  readonly factIds: readonly string[];
  readonly items: readonly CitationItem[];
  /** Of the facts. */
  readonly flags: readonly FactFlagKind[];
}

class PaperChecker {
  readonly #services: CheckServices;
  readonly #sources = new Map<string, CitedSource | undefined>();
  readonly #facts = new Map<string, StoredFact | undefined>();
  readonly #flags = new Map<string, readonly FactFlag[]>();
  readonly #texts = new Map<string, string | undefined>();
  readonly #sentences: CheckedSentence[] = [];
  readonly #quotes: Check['quotes'] = [];
  /** By message, so that a work missing in twenty places is one problem. */
  readonly #problems = new Map<string, Check['problems'][number]>();

  constructor(services: CheckServices) {
    this.#services = services;
  }

  check(paper: Paper): Check {
    for (const segment of readSegments(readEditorState(paper.state).blocks)) {
      if (segment.text.trim() === '') continue;
      for (const sentence of placeInSentences(segment, this.#services.splitSentences)) {
        this.#checkSentence(segment, sentence);
      }
      this.#checkQuotes(segment);
    }
    const checkable = this.#sentences.filter(({ state }) => state !== 'exempt');
    const vouched = checkable.filter(({ state }) => state === 'vouched');
    return {
      sentences: this.#sentences,
      quotes: this.#quotes,
      problems: [...this.#problems.values()],
      coverage: checkable.length === 0 ? 1 : vouched.length / checkable.length,
    };
  }

  #checkSentence(segment: Segment, sentence: PlacedSentence): void {
    const items = sentence.citations.flatMap(({ citation }) => citation.items);
    const factIds = unique([
      ...sentence.facts.map(({ factId }) => factId),
      ...items.flatMap(({ factId }) => factId ?? []),
      ...sentence.citations.flatMap((placed) => placed.factIds),
    ]);
    const sourceIds = unique(items.map(({ sourceId }) => this.#source(sourceId)?.id ?? sourceId));
    const flags = unique(factIds.flatMap((factId) => this.#flagsOf(factId).map(({ kind }) => kind)));
    const state = this.#stateOf(segment, sentence.text, { factIds, items, flags });
    if (sentence.text !== '') {
      this.#sentences.push({ text: sentence.text, state, block: segment.block, factIds, sourceIds, flags });
    }
    this.#noteProblems(sentence.text, factIds, items);
  }

  #stateOf(segment: Segment, text: string, { factIds, items, flags }: Basis): SentenceState {
    // A cited passage does not make up for a fact that has fallen.
    if (flags.some(isContested)) return 'disputed';
    if (flags.length > 0) return 'unverified';
    if (segment.kind === 'heading' || /[?？]["”»')\]]*$/.test(text)) return 'exempt';
    if (factIds.length > 0) {
      return factIds.every((factId) => this.#fact(factId)?.status === 'supported') ? 'vouched' : 'unverified';
    }
    if (items.some(({ sourceId }) => this.#source(sourceId) !== undefined)) return 'vouched';
    // A citation whose work is gone vouches for nothing, and says that the sentence needs something to.
    if (items.length > 0) return 'naked';
    return this.#services.assessSentence(text).score < checkWorthy ? 'exempt' : 'naked';
  }

  #noteProblems(text: string, factIds: readonly string[], items: readonly CitationItem[]): void {
    for (const { sourceId } of items) {
      if (this.#source(sourceId) !== undefined) continue;
      if (sourceId.startsWith(unknownKeyPrefix)) {
        const key = sourceId.slice(unknownKeyPrefix.length);
        this.#problem(
          'unknown-work',
          `The paper cites "${key}", and no work has that cite key. Import the work, or correct the key.`,
        );
      } else {
        this.#problem(
          'missing-work',
          `The paper cites a work that was removed from the library (${sourceId}). Undo its removal, or cite another.`,
        );
      }
    }
    for (const factId of factIds) {
      for (const flag of this.#flagsOf(factId)) this.#noteFlag(text, this.#fact(factId)?.statement ?? '', flag);
    }
  }

  #noteFlag(text: string, statement: string, { factId, kind, detail }: FactFlag): void {
    const [fact, sentence, words] = [shorten(statement), shorten(text), shorten(detail)];
    switch (kind) {
      case 'disputed':
      case 'refuted':
        this.#problem('disputed-fact', `The fact “${fact}” is ${kind}. Rewrite what rests on it: “${sentence}”.`);
        return;
      case 'removed':
        this.#problem(
          'missing-fact',
          `The sentence “${sentence}” rests on a fact that is not in the library (${words === '' ? factId : `“${words}”`}). Link another.`,
        );
        return;
      case 'evidence-withdrawn':
        this.#problem(
          'withdrawn-evidence',
          `The fact “${fact}” has lost evidence since its last verdict: “${words}”. Judge it again, or rewrite what rests on it: “${sentence}”.`,
        );
        return;
      case 'evidence-orphaned':
        this.#problem(
          'orphaned-evidence',
          `The newest version of a source no longer has the words that the fact “${fact}” rests on: “${words}”. Judge it again, or rewrite what rests on it: “${sentence}”.`,
        );
        return;
      default:
        assertNever(kind);
    }
  }

  /** Each quotation is compared with what is cited in its sentence, up to the first work that has its words. */
  #checkQuotes(segment: Segment): void {
    const sentences = placeInSentences(segment, this.#services.splitSentences).filter(
      ({ citations }) => citations.length > 0,
    );
    if (sentences.length === 0) return;
    if (segment.kind === 'quote' && findQuotations(segment.text).length === 0) {
      this.#checkQuote(
        segment,
        segment.text.trim(),
        sentences.flatMap(({ citations }) => citations),
      );
      return;
    }
    for (const quotation of findQuotations(segment.text)) {
      // A quotation of several sentences is cited by the one that it ends in.
      const sentence = sentences.find(({ start, end }) => quotation.end > start && quotation.end <= end);
      if (sentence !== undefined) this.#checkQuote(segment, quotation.text, sentence.citations);
    }
  }

  #checkQuote(segment: Segment, text: string, citations: readonly PlacedCitation[]): void {
    if (text.split(/\s+/).length < leastQuotedWords && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{6}/u.test(text))
      return;
    const items = citations.flatMap(({ citation }) => citation.items);
    const results = items.flatMap((item) => {
      const source = this.#source(item.sourceId);
      const content = source === undefined ? undefined : this.#text(source.id);
      if (source === undefined || content === undefined) return [];
      return [{ source, state: this.#services.matchQuote(text, content).state }];
    });
    const best = (['exact', 'normalised', 'altered', 'missing'] as const)
      .map((state) => results.find((result) => result.state === state))
      .find((result) => result !== undefined);
    if (best !== undefined) {
      this.#quotes.push({ text, state: best.state, sourceId: best.source.id, block: segment.block });
      if (best.state === 'altered') {
        this.#problem(
          'altered-quote',
          `“${shorten(text)}” does not stand like this in ${best.source.citeKey}. Quote it to the letter, or take the quotation marks away.`,
        );
      } else if (best.state === 'missing') {
        this.#problem(
          'missing-quote',
          `“${shorten(text)}” does not stand in ${best.source.citeKey}. Cite the work that it is from.`,
        );
      }
    }
    if (items.length > 0 && items.every(({ locator = '' }) => locator === '')) {
      this.#problem(
        'quote-without-locator',
        `The quotation “${shorten(text)}” is cited without a page or paragraph. Add a locator to its citation.`,
      );
    }
  }

  #problem(kind: string, message: string): void {
    this.#problems.set(message, { kind, message });
  }

  #source(reference: string): CitedSource | undefined {
    return remembered(this.#sources, reference, (id) => findSource(this.#services.library.connection, id));
  }

  #fact(id: string): StoredFact | undefined {
    return remembered(this.#facts, id, (factId) => findFact(this.#services.library.connection, factId));
  }

  /** A fact that is not there has fallen also where nobody has told of it. */
  #flagsOf(id: string): readonly FactFlag[] {
    return remembered(this.#flags, id, (factId) => {
      const flags = readFlags(this.#services.library.connection, [factId]);
      if (flags.length > 0 || this.#fact(factId) !== undefined) return flags;
      return [{ factId, kind: 'removed', detail: '' }];
    });
  }

  #text(sourceId: string): string | undefined {
    return remembered(this.#texts, sourceId, this.#services.textOf);
  }
}

function remembered<T>(known: Map<string, T>, key: string, find: (key: string) => T): T {
  const value = known.get(key);
  if (value !== undefined || known.has(key)) return value as T;
  const found = find(key);
  known.set(key, found);
  return found;
}

function isContested(flag: FactFlagKind): boolean {
  return flag === 'disputed' || flag === 'refuted';
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
