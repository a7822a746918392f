import { setImmediate } from 'node:timers/promises';
import type { Claim } from '../../contract/claims';
import { Failure } from '../../contract/result';
import { openReadingView, type StoredVersion, type TextStore } from '../sources/public';
import { cutParagraph } from './cut-paragraph';
import { findClaims } from './find-claims';

/** A claim in its place in the canonical text. */
export interface PlacedClaim {
  readonly claim: Claim;
  /** Its words as they are read: of a page, without what the ends of its lines do to them. */
  readonly words: string;
}

/** Told how many characters of how many are read. */
export type ClaimProgress = (done: number, total: number) => void;

/** Finds the claims of texts a few sentences at a time, so that others have their turn; those of the last texts are kept. */
export interface ClaimReader {
  /** In the order of the text. @throws Failure 'cancelled' */
  read(version: StoredVersion, signal: AbortSignal, report?: ClaimProgress): Promise<readonly PlacedClaim[]>;
}

/** Text that is read for several at once. */
interface Reading {
  readonly claims: Promise<readonly PlacedClaim[]>;
  readonly controller: AbortController;
  readonly reports: Set<ClaimProgress>;
  waiting: number;
}

// A page that asks for something else meanwhile does not feel it.
const longestTurn = 20;

// Some 40 MB; a book of 500 pages has about 5,000. A text that alone has more is kept as long as it is the last one.
const keptClaims = 20_000;

export function createClaimReader(texts: TextStore): ClaimReader {
  const kept = new Map<string, readonly PlacedClaim[]>();
  const readings = new Map<string, Reading>();

  function keep(key: string, claims: readonly PlacedClaim[]): void {
    kept.delete(key);
    kept.set(key, claims);
    let count = 0;
    for (const one of kept.values()) count += one.length;
    for (const [oldest, { length }] of kept) {
      if (kept.size <= 1 || count <= keptClaims) break;
      count -= length;
      kept.delete(oldest);
    }
  }

  async function readText(version: StoredVersion, reading: Omit<Reading, 'claims'>): Promise<readonly PlacedClaim[]> {
    const canonical = texts.text(version.textSha256);
    const view = openReadingView(texts, version);
    const { text, paragraphs } = view ?? { text: canonical, paragraphs: texts.passages(version.textSha256) };
    const found: PlacedClaim[] = [];
    let turnStart = performance.now();
    for (const paragraph of paragraphs) {
      for (const part of cutParagraph(text, paragraph)) {
        for (const claim of findClaims(text, [{ ...part, kind: paragraph.kind }])) {
          const { start, end } = view?.toCanonical(claim) ?? claim;
          found.push({ claim: { ...claim, start, end, quote: canonical.slice(start, end) }, words: claim.quote });
        }
        if (performance.now() - turnStart <= longestTurn) continue;
        for (const report of reading.reports) report(part.end, text.length);
        await setImmediate();
        if (reading.controller.signal.aborted) throw cancelled();
        turnStart = performance.now();
      }
    }
    return found;
  }

  function start(key: string, version: StoredVersion): Reading {
    const shared = { controller: new AbortController(), reports: new Set<ClaimProgress>(), waiting: 0 };
    const claims = readText(version, shared);
    const reading: Reading = { ...shared, claims };
    readings.set(key, reading);
    const end = (): void => {
      if (readings.get(key) === reading) readings.delete(key);
    };
    claims.then((found) => {
      keep(key, found);
      end();
    }, end);
    return reading;
  }

  return {
    async read(version, signal, report) {
      const key = `${version.mediaType} ${version.textSha256}`;
      const known = kept.get(key);
      if (known !== undefined) {
        keep(key, known);
        return known;
      }
      if (signal.aborted) throw cancelled();
      const reading = readings.get(key) ?? start(key, version);
      reading.waiting += 1;
      if (report !== undefined) reading.reports.add(report);
      try {
        return await Promise.race([reading.claims, whenAborted(signal)]);
      } finally {
        reading.waiting -= 1;
        if (report !== undefined) reading.reports.delete(report);
        if (reading.waiting === 0 && readings.get(key) === reading) {
          readings.delete(key);
          reading.controller.abort();
        }
      }
    },
  };
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(cancelled()), { once: true });
  });
}

function cancelled(): Failure {
  return new Failure('cancelled', 'Looking for claims was cancelled.');
}
