import { type BlockKeys, blockKeys } from './block-keys';
import { createBlockTable, largestBlock } from './block-table';
import { compareStatements, mayConcern } from './compare-statements';
import { type ReadStatement, readStatement } from './read-statement';
import { type Conflict, compareStatementOrder, type Statement } from './statement';
import { createTally } from './tally';
import type { Verdict } from './verdict';

/**
 * Statements and the conflicts among them, kept as statements come and go. What it holds depends on the statements alone, never on the
 * order in which they came. A change costs about as much as reading one statement and comparing it with a few dozen others.
 */
export interface ConflictIndex {
  readonly size: number;
  /** Adds a statement, or puts it in the place of the one with the same id. */
  put(statement: Statement): void;
  /** Nothing happens where there is no statement with this id. */
  remove(id: string): void;
  conflictsOf(id: string): Conflict[];
  /** In the order of their first sides, then their second. */
  all(): Conflict[];
}

// What the masked words weigh; of weak keys two are needed.
const enough = 2;

/** Statements in the same words; the first of them is compared with others on behalf of all. */
interface Group {
  readonly hash: number;
  /** In the order of `compareStatementOrder`. */
  readonly members: Statement[];
  node: number;
}

interface Node {
  readonly read: ReadStatement;
  readonly keys: BlockKeys;
  /** In the block of each key, the masked one first. */
  readonly entries: number[];
  /** By the number of the other node. Most statements have none, and a map for each would take more memory than what it holds. */
  verdicts: Map<number, Verdict> | null;
}

export function createConflictIndex(): ConflictIndex {
  const groups = new Map<number, Group>();
  const groupOf = new Map<string, Group>();
  const statements = new Map<string, Statement>();
  const nodes: (Node | undefined)[] = [];
  const freeNodes: number[] = [];
  const blocks = createBlockTable();
  const candidates = createTally();

  function put(statement: Statement): void {
    remove(statement.id);
    statements.set(statement.id, statement);
    const read = readStatement(statement);
    const group = groups.get(read.textHash);
    if (group === undefined) {
      const made = { hash: read.textHash, members: [statement], node: admit(read) };
      groups.set(read.textHash, made);
      groupOf.set(statement.id, made);
      return;
    }
    groupOf.set(statement.id, group);
    const first = group.members[0];
    insertInOrder(group.members, statement);
    if (group.members[0] === first) return;
    dismiss(group.node);
    group.node = admit(read);
  }

  function remove(id: string): void {
    const group = groupOf.get(id);
    if (group === undefined) return;
    const leaving = statements.get(id);
    groupOf.delete(id);
    statements.delete(id);
    const at = leaving === undefined ? -1 : group.members.indexOf(leaving);
    if (at < 0) return;
    group.members.splice(at, 1);
    if (at > 0) return;
    dismiss(group.node);
    const [next] = group.members;
    if (next === undefined) groups.delete(group.hash);
    else group.node = admit(readStatement(next));
  }

  function admit(read: ReadStatement): number {
    const number = freeNodes.pop() ?? nodes.length;
    const node: Node = { read, keys: blockKeys(read), entries: [], verdicts: null };
    nodes[number] = node;
    const join = (key: number, weight: number): void => {
      node.entries.push(blocks.add(key, number));
      const size = blocks.sizeOf(key);
      if (size > 1 && size <= largestBlock) candidates.count(blocks.members(key), weight);
      else if (size === largestBlock + 1) forget(blocks.members(key));
    };
    join(node.keys.masked, enough);
    for (const key of node.keys.weak) join(key, 1);
    for (const candidate of candidates.take(enough)) if (candidate !== number) judge(number, candidate);
    return number;
  }

  function dismiss(number: number): void {
    const node = nodes[number];
    if (node === undefined) return;
    for (const other of node.verdicts?.keys() ?? []) nodes[other]?.verdicts?.delete(number);
    nodes[number] = undefined;
    freeNodes.push(number);
    for (const [at, key] of [node.keys.masked, ...node.keys.weak].entries()) {
      blocks.remove(key, node.entries[at] ?? 0);
      if (blocks.sizeOf(key) !== largestBlock) continue;
      const members = blocks.members(key);
      for (const member of members) judgeAgainst(member, members);
    }
  }

  /** A block has grown too large: what was found through it alone is no longer held. */
  function forget(members: readonly number[]): void {
    if (members.every((number) => (nodes[number]?.verdicts?.size ?? 0) === 0)) return;
    const inBlock = new Set(members);
    for (const number of members) {
      const node = nodes[number];
      for (const other of node?.verdicts?.keys() ?? [])
        if (inBlock.has(other) && other > number && !shareEnough(number, other)) {
          node?.verdicts?.delete(other);
          nodes[other]?.verdicts?.delete(number);
        }
    }
  }

  function shareEnough(one: number, other: number): boolean {
    const [keys, otherKeys] = [nodes[one]?.keys, nodes[other]?.keys];
    if (keys === undefined || otherKeys === undefined) return false;
    const isLive = (key: number) => blocks.sizeOf(key) <= largestBlock;
    if (keys.masked === otherKeys.masked && isLive(keys.masked)) return true;
    return keys.weak.filter((key) => otherKeys.weak.includes(key) && isLive(key)).length >= enough;
  }

  function judgeAgainst(number: number, members: readonly number[]): void {
    for (const other of members) {
      if (other <= number || nodes[number]?.verdicts?.has(other) === true) continue;
      if (shareEnough(number, other)) judge(number, other);
    }
  }

  function judge(number: number, other: number): void {
    const node = nodes[number];
    const otherNode = nodes[other];
    if (node === undefined || otherNode === undefined) return;
    const { read } = node;
    const otherRead = otherNode.read;
    if (!mayConcern(read, otherRead)) return;
    const isFirst = compareStatementOrder(read.statement, otherRead.statement) < 0;
    const verdict = isFirst ? compareStatements(read, otherRead) : compareStatements(otherRead, read);
    if (verdict === null) return;
    node.verdicts = (node.verdicts ?? new Map()).set(other, verdict);
    otherNode.verdicts = (otherNode.verdicts ?? new Map()).set(number, verdict);
  }

  function conflictsOfNode(number: number): Conflict[] {
    const node = nodes[number];
    return [...(node?.verdicts ?? [])].flatMap(([other, verdict]) => {
      const otherNode = nodes[other];
      return node === undefined || otherNode === undefined
        ? []
        : [toConflict(node.read.statement, otherNode.read.statement, verdict)];
    });
  }

  function conflictsOf(id: string): Conflict[] {
    const group = groupOf.get(id);
    if (group === undefined) return [];
    const [first, ...others] = group.members;
    if (first === undefined) return [];
    const repeats = others.filter((other) => first.id === id || other.id === id).map((other) => toRepeat(first, other));
    return sortConflicts(first.id === id ? [...repeats, ...conflictsOfNode(group.node)] : repeats, statements);
  }

  function all(): Conflict[] {
    const found: Conflict[] = [];
    for (const { members, node } of groups.values()) {
      const [first, ...others] = members;
      if (first === undefined) continue;
      for (const other of others) found.push(toRepeat(first, other));
      // Each pair is met from both sides; it is taken from the first.
      if ((nodes[node]?.verdicts?.size ?? 0) > 0)
        found.push(...conflictsOfNode(node).filter(({ a }) => a.id === first.id));
    }
    return sortConflicts(found, statements);
  }

  return {
    get size() {
      return groupOf.size;
    },
    put,
    remove,
    conflictsOf,
    all,
  };
}

function insertInOrder(members: Statement[], statement: Statement): void {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = members[middle];
    if (member !== undefined && compareStatementOrder(member, statement) < 0) low = middle + 1;
    else high = middle;
  }
  members.splice(low, 0, statement);
}

function toConflict(one: Statement, other: Statement, { kind, detail, a, b, reason }: Verdict): Conflict {
  const [first, second] = compareStatementOrder(one, other) < 0 ? [one, other] : [other, one];
  return {
    kind,
    detail,
    a: { id: first.id, start: a.start, end: a.end },
    b: { id: second.id, start: b.start, end: b.end },
    reason,
  };
}

function toRepeat(first: Statement, other: Statement): Conflict {
  return {
    kind: 'duplicate',
    detail: 'same-words',
    a: { id: first.id, start: 0, end: first.text.length },
    b: { id: other.id, start: 0, end: other.text.length },
    reason: 'Both say the same in the same words.',
  };
}

function sortConflicts(conflicts: readonly Conflict[], statements: ReadonlyMap<string, Statement>): Conflict[] {
  const statementOf = (id: string): Statement => statements.get(id) ?? { id, text: '' };
  return conflicts
    .map((conflict) => ({ conflict, a: statementOf(conflict.a.id), b: statementOf(conflict.b.id) }))
    .sort((one, other) => compareStatementOrder(one.a, other.a) || compareStatementOrder(one.b, other.b))
    .map(({ conflict }) => conflict);
}
