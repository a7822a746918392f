import type { FactEvent, FactStatus } from '../../contract/facts';
import { now } from '../library/clock';
import type { Library } from '../library/library';
import { newId } from '../library/new-id';
import type { TextStore } from '../sources/public';
import { factOrFail } from './assemble-fact';
import { cleanValues, rationaleOf } from './clean-values';
import { setBasis } from './evidence-queries';
import {
  type FactValues,
  findFactValues,
  insertFact,
  insertFactEvent,
  updateDates,
  updateFact,
  updateStatus,
} from './fact-queries';
import { isVerdict } from './verdicts';
import { createEvidenceWriter, type EvidenceWriter, type RecordEvent } from './write-evidence';

/** A new fact; what is left out is not known yet. */
export type FactDraft = Pick<FactValues, 'statement'> & {
  readonly [P in keyof FactValues]?: FactValues[P] | undefined;
};

/** Changes facts and writes their history. All but `inWords` are to be called within a write. `by` is '' where nobody is named. */
export interface FactWriter extends EvidenceWriter {
  /** @returns the id. @throws Failure 'invalid-input' for a statement without words, or a verdict without a reason. */
  create(draft: FactDraft, by: string): string;
  /** What is left out stays. @returns whether anything is other than before. @throws Failure 'not-found', 'invalid-input' */
  change(id: string, values: Partial<DescribedValues>, by: string): boolean;
  /**
   * A verdict, even the same one again, rests on the evidence as it is now.
   * @returns whether anything is other than before. @throws Failure 'not-found', 'invalid-input'
   */
  judge(id: string, status: FactStatus, because: string, by: string): boolean;
  record: RecordEvent;
}

/** What says something about a fact without judging it. */
type DescribedValues = { readonly [P in Exclude<keyof FactValues, 'status' | 'rationale'>]: FactValues[P] | undefined };

const unknown: Omit<FactValues, 'statement'> = {
  status: 'unverified',
  rationale: '',
  claimant: '',
  claimedOn: '',
  firstSeen: '',
  tags: [],
  assignee: '',
  due: '',
  priority: 'normal',
};

/** The fields of which the history tells by themselves, and how it calls them. */
const told = [
  ['claimant', 'claimant'],
  ['claimedOn', 'claimed-on'],
  ['firstSeen', 'first-seen'],
  ['assignee', 'assignee'],
  ['due', 'due'],
  ['priority', 'priority'],
] as const satisfies readonly (readonly [keyof FactValues, FactEvent['kind']])[];

export function createFactWriter({
  library: { connection },
  texts,
}: {
  readonly library: Library;
  readonly texts: TextStore;
}): FactWriter {
  const record: RecordEvent = (factId, by, event) =>
    insertFactEvent(connection, factId, { before: '', after: '', because: '', ...event, id: newId(), at: now(), by });

  function valuesOrFail(id: string): FactValues {
    return findFactValues(connection, id) ?? factOrFail(connection, id);
  }

  return {
    ...createEvidenceWriter(connection, texts, record),
    record,

    create(draft, by) {
      const id = newId();
      const given = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
      const values = cleanValues({ ...unknown, ...given, statement: draft.statement });
      insertFact(connection, id, values, now());
      record(id, by, { kind: 'created', after: values.statement });
      if (values.status !== 'unverified') {
        record(id, by, { kind: 'status', before: 'unverified', after: values.status, because: values.rationale });
      }
      return id;
    },

    change(id, given, by) {
      const before = valuesOrFail(id);
      const wanted = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const values = cleanValues({ ...before, ...wanted });
      const events: (Pick<FactEvent, 'kind'> & Partial<FactEvent>)[] = [];
      if (values.statement !== before.statement)
        events.push({ kind: 'statement', before: before.statement, after: values.statement });
      if (values.tags.join('\n') !== before.tags.join('\n'))
        events.push({ kind: 'tags', before: before.tags.join(', '), after: values.tags.join(', ') });
      for (const [field, kind] of told) {
        if (values[field] !== before[field]) events.push({ kind, before: before[field], after: values[field] });
      }
      if (events.length === 0) return false;
      updateFact(connection, id, values, now());
      if (values.statement !== before.statement) updateDates(connection, id, values.statement);
      for (const event of events) record(id, by, event);
      return true;
    },

    judge(id, status, because, by) {
      const before = valuesOrFail(id);
      const rationale = rationaleOf({ status, rationale: because });
      const isOther = before.status !== status || before.rationale !== rationale;
      if (!isOther && !isVerdict(status)) return false;
      updateStatus(connection, id, status, rationale, now());
      record(id, by, { kind: 'status', before: before.status, after: status, because: rationale });
      setBasis(connection, id);
      return isOther;
    },
  };
}
