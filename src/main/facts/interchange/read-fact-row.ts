import type { ColumnMapping, FactField } from '../../../contract/fact-interchange';
import { factPriority, factStatus } from '../../../contract/facts';
import { Failure } from '../../../contract/result';
import { isVerdict } from '../verdicts';
import type { FactDraft } from '../write-facts';
import { priorityOfWord, statusOfWord } from './fact-words';
import { splitTags, wordsOfCell } from './neutral-cells';
import { readDateCell } from './read-date-cell';

/** A row as a fact, or in words why it cannot become one. */
export type FactRow = { readonly draft: FactDraft } | { readonly problem: string };

/** @throws Failure 'invalid-input' where two columns are said to be the same, or none is the statement. */
export function checkMapping(mapping: ColumnMapping): void {
  const chosen = mapping.filter((field) => field !== null && field !== 'tags');
  const repeated = chosen.find((field, index) => chosen.indexOf(field) !== index);
  if (repeated !== undefined) {
    throw new Failure('invalid-input', `Two columns are taken for the ${wordsFor[repeated]}. Choose one.`);
  }
  if (!mapping.includes('statement')) {
    throw new Failure('invalid-input', 'No column is taken for the statement, which every fact needs. Choose one.');
  }
}

const wordsFor: Readonly<Record<FactField, string>> = {
  statement: 'statement',
  status: 'status',
  rationale: 'reason',
  claimant: 'claimant',
  claimedOn: 'day of the claim',
  firstSeen: 'first appearance',
  tags: 'tags',
  assignee: 'assignee',
  due: 'due date',
  priority: 'priority',
};

/** Blank cells say nothing. A verdict without a reason is no fact of ours: neither is a reason made up nor the verdict dropped. */
export function readFactRow(cells: readonly string[], mapping: ColumnMapping): FactRow {
  const wordsOf = (field: FactField): string => {
    const at = mapping.indexOf(field);
    return at === -1 ? '' : wordsIn(cells[at] ?? '');
  };
  // What `replace` makes of a long text is kept by the engine as a chain of its pieces, thirty times as large; what `join` makes is not.
  const statement = wordsOf('statement').split(/\s+/).join(' ');
  if (statement === '') return { problem: 'It has no statement. Write one sentence that can be true or false.' };

  const statusCell = wordsOf('status');
  const status = statusCell === '' ? 'unverified' : statusOfWord(statusCell);
  if (status === undefined) {
    return {
      problem: `"${shortened(statusCell)}" is no status here. Write ${inWords(factStatus.options)}, or leave the column out.`,
    };
  }
  const rationale = wordsOf('rationale');
  if (isVerdict(status) && rationale === '') {
    return {
      problem: `The verdict "${status}" comes without a reason. Add one in the column of reasons, or leave the column of statuses out.`,
    };
  }
  const claimedCell = wordsOf('claimedOn');
  const claimedOn = claimedCell === '' ? '' : readDateCell(claimedCell);
  if (claimedOn === undefined) return { problem: dateProblem(claimedCell) };
  const dueCell = wordsOf('due');
  const due = dueCell === '' ? '' : readDateCell(dueCell);
  if (due === undefined || (due !== '' && due.length < 10)) return { problem: dateProblem(dueCell, 'a day') };

  const priorityCell = wordsOf('priority');
  const priority = priorityCell === '' ? 'normal' : priorityOfWord(priorityCell);
  if (priority === undefined) {
    return {
      problem: `"${shortened(priorityCell)}" is no priority here. Write ${inWords(factPriority.options)}, or leave the column out.`,
    };
  }
  return {
    draft: {
      statement,
      status,
      rationale,
      claimant: wordsOf('claimant'),
      claimedOn,
      firstSeen: wordsOf('firstSeen'),
      tags: mapping.flatMap((field, at) => (field === 'tags' ? splitTags(wordsIn(cells[at] ?? '')) : [])),
      assignee: wordsOf('assignee'),
      due,
      priority,
    },
  };
}

/** Without NUL, which no text has and no database keeps. */
function wordsIn(cell: string): string {
  return wordsOfCell(cell.replaceAll('\0', '')).trim();
}

function dateProblem(cell: string, what = 'a day, month or year'): string {
  const example = what === 'a day' ? '2024-06-13' : '2024-06-13, 2024-06 or 2024';
  return `"${shortened(cell)}" cannot be read as ${what} for certain. Write it as ${example}.`;
}

function inWords(options: readonly string[]): string {
  return `${options.slice(0, -1).join(', ')} or ${options.at(-1) ?? ''}`;
}

function shortened(cell: string): string {
  const words = cell.replace(/\s+/g, ' ');
  return words.length <= 40 ? words : `${words.slice(0, 39)}…`;
}
