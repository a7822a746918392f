import { type CslDate, type CslName, cslItem } from '../../contract/csl';
import type { BibliographyRecord } from './read-bibliography';

/** A record while its file is read field by field. */
export interface RecordDraft {
  readonly csl: Record<string, unknown>;
  readonly names: Record<string, CslName[]>;
  readonly unmapped: Record<string, string>;
  readonly tags: string[];
  readonly collections: string[];
  readonly attachments: string[];
}

export function draftRecord(id: string, type: string): RecordDraft {
  return { csl: { id, type }, names: {}, unmapped: {}, tags: [], collections: [], attachments: [] };
}

/** Sets a CSL variable that has no value yet. @returns whether it had none. */
export function setOnce({ csl }: RecordDraft, variable: string, value: unknown): boolean {
  if (csl[variable] !== undefined) return false;
  csl[variable] = value;
  return true;
}

/** Keeps a value that CSL has no place for under its name in the file; several are joined by "; ". */
export function keepUnmapped({ unmapped }: RecordDraft, field: string, value: string): void {
  const known = Object.hasOwn(unmapped, field) ? unmapped[field] : undefined;
  if (field !== '__proto__') unmapped[field] = known === undefined ? value : `${known}; ${value}`;
}

/** "others" and "et al." say that the list goes on, which CSL has no way to say. */
export function addName(draft: RecordDraft, variable: string, name: CslName): void {
  if (
    /^(?:and )?(?:others|et\.? al\.?)$/i.test(name.literal ?? (name.given === undefined ? (name.family ?? '') : ''))
  ) {
    draft.unmapped[`${variable}-others`] = 'others';
  } else {
    draft.names[variable] = [...(draft.names[variable] ?? []), name];
  }
}

export function addNote({ csl }: RecordDraft, text: string): void {
  csl.note = csl.note === undefined ? text : `${csl.note}\n${text}`;
}

/** Dates are told several times in a record: the one that says most counts. */
export function setDate({ csl }: RecordDraft, variable: string, date: CslDate): void {
  const known = csl[variable] as CslDate | undefined;
  const detail = (one: CslDate | undefined) => one?.['date-parts']?.[0]?.length ?? 0;
  if (known === undefined || detail(known) < detail(date)) csl[variable] = date;
}

/** A file beside the bibliography; addresses on the network are none. */
export function addAttachment(draft: RecordDraft, path: string): boolean {
  const local = path.trim().replace(/^internal-pdf:\/\//i, '');
  if (local === '' || /^(?:https?|ftp|doi):/i.test(local)) return false;
  draft.attachments.push(local);
  return true;
}

/** @throws Error where what was read is no CSL item. */
export function finishRecord({ csl, names, unmapped, ...lists }: RecordDraft, original: string): BibliographyRecord {
  const keyword = lists.tags.length === 0 ? {} : { keyword: lists.tags.join(', ') };
  return {
    csl: cslItem.parse({ ...csl, ...keyword, ...names }),
    original,
    unmapped,
    tags: [...new Set(lists.tags)],
    collections: [...new Set(lists.collections)],
    attachments: [...new Set(lists.attachments)],
  };
}
