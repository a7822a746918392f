import type { Locator } from '../../contract/sources';
import type { Connection } from '../library/connection';
import { findPassage, listPassages, passageAt, readText, type StoredPassage } from './text-queries';

// A reader, a paper check and a search ask for the same few texts over and over; each was hashed when it came in.
const keptTexts = 6;
const keptCharacters = 64 * 1024 * 1024;

/** Canonical texts by hash, the last used kept in memory. They never change, so that nothing here can be stale. */
export interface TextStore {
  text(sha256: string): string;
  passages(sha256: string): readonly StoredPassage[];
  /** By its number, from 1. */
  passage(sha256: string, number: number): StoredPassage | undefined;
  locatorAt(sha256: string, offset: number): Locator;
}

export function createTextStore(connection: Connection): TextStore {
  const kept = new Map<string, string>();
  return {
    text(sha256) {
      const known = kept.get(sha256);
      const text = known ?? readText(connection, sha256);
      kept.delete(sha256);
      kept.set(sha256, text);
      let characters = 0;
      for (const one of kept.values()) characters += one.length;
      for (const oldest of kept.keys()) {
        if (kept.size <= 1 || (kept.size <= keptTexts && characters <= keptCharacters)) break;
        characters -= kept.get(oldest)?.length ?? 0;
        kept.delete(oldest);
      }
      return text;
    },
    passages: (sha256) => listPassages(connection, sha256),
    passage: (sha256, number) => findPassage(connection, sha256, number),
    locatorAt(sha256, offset) {
      const passage = passageAt(connection, sha256, offset);
      if (passage === undefined) return { paragraph: 1 };
      return {
        paragraph: passage.number,
        ...(passage.section === '' ? {} : { section: passage.section }),
        ...(passage.page === '' ? {} : { page: passage.page }),
      };
    },
  };
}
