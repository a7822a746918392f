import { cslItem } from '../../contract/csl';
import { Failure } from '../../contract/result';
import { splitKeywords } from './bibtex/plain-values';
import { beginningOf, isRecord, parseJson } from './parse-json';
import type { BibliographyRecord, ReadBibliography, UnreadableEntry } from './read-bibliography';

/** CSL-JSON is four levels deep; Zotero's extensions add a few. */
const deepest = 16;

/**
 * Reads CSL-JSON: an array of items, one item, or an object with `items`. Fields that CSL does not know are kept.
 * @throws Failure invalid-input where the text is not JSON or holds no items.
 */
export function readCslJson(text: string): ReadBibliography {
  const entries = entriesOf(parseJson(text));
  const items: BibliographyRecord[] = [];
  const failures: UnreadableEntry[] = [];
  for (const [position, entry] of entries.entries()) {
    const problem = problemOf(entry);
    const parsed = cslItem.safeParse(withId(entry, position));
    if (problem === undefined && parsed.success) {
      items.push({
        csl: parsed.data,
        original: JSON.stringify(entry),
        unmapped: {},
        tags: typeof parsed.data.keyword === 'string' ? splitKeywords(parsed.data.keyword) : [],
        collections: [],
        attachments: [],
      });
    } else {
      const issue = parsed.error?.issues[0];
      const place =
        issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
      failures.push({
        entry: beginningOf(entry),
        message: problem ?? `This is not a CSL-JSON item${place}.`,
      });
    }
  }
  return { items, failures };
}

function entriesOf(parsed: unknown): readonly unknown[] {
  if (Array.isArray(parsed)) {
    return parsed;
  }
  if (!isRecord(parsed)) {
    throw new Failure('invalid-input', 'This JSON file holds no works. CSL-JSON is a list of items with a type each.');
  }
  return Array.isArray(parsed.items) ? parsed.items : [parsed];
}

function withId(entry: unknown, position: number): unknown {
  const hasId = isRecord(entry) && (typeof entry.id === 'string' || typeof entry.id === 'number');
  return isRecord(entry) && !hasId ? { ...entry, id: `item-${position + 1}` } : entry;
}

function problemOf(entry: unknown): string | undefined {
  if (!isRecord(entry)) {
    return 'This is not an object.';
  }
  return isTooDeep(entry, deepest) ? 'This item is nested too deeply.' : undefined;
}

function isTooDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  return left === 0 || Object.values(value).some((child) => isTooDeep(child, left - 1));
}
