import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { coreRequests } from '../../contract/api';
import type { RequestDefinition } from '../../contract/define-requests';
import { connect, openDatabase } from '../library/connection';
import { openTestCore, type TestCore } from './open-test-core';

/** How often each request is asked; those that work on the whole library, a few times. */
const runs = Number(process.env.CITEWRIGHT_PAYLOADS ?? 30);
const slowRequests: ReadonlySet<string> = new Set([
  'library.doctor',
  'library.loadSample',
  'library.backup',
  'library.restore',
]);
const slowRuns = 3;

const folder = mkdtempSync(join(tmpdir(), 'citewright-payloads-'));
let test: TestCore;
/** Things that are there, so that not every request ends at the first look-up. */
let present: string[] = [];

beforeAll(async () => {
  test = await openTestCore(join(folder, 'library'));
  const { sourceIds, paperId } = await test.call('library.loadSample', {});
  const source = sourceIds[0] ?? '';
  const { fact } = await test.call('facts.create', {
    statement: 'It is so.',
    passage: { source, selector: { start: 0, end: 12 } },
  });
  const { annotations } = await test.call('annotations.list', { source });
  const evidence = fact.evidence[0]?.id ?? '';
  present = [source, paperId, fact.id, annotations[0]?.id ?? '', evidence, 'essay', 'apa', 'en-US', 'text', 'csl-json'];
}, 60_000);
afterAll(async () => {
  await test.core.close();
  rmSync(folder, { recursive: true, force: true });
});

const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    '__proto__',
    '../../etc/passwd',
    'C:\\Windows',
    "'; DROP TABLE source; --",
    '<script>alert(1)</script>',
    '\u202eevil',
    'NaN',
    '-1',
    '9'.repeat(400),
    '[['.repeat(500),
    'a'.repeat(100_000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const hostileNumber = fc.oneof(
  fc.constantFrom(0, -1, 1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 0.5),
  fc.integer({ min: -5, max: 5000 }),
);
const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  hostileText,
  hostileNumber,
  fc.constant(JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}') as unknown),
  fc.constantFrom<unknown>(undefined, null, [], {}, Number.NaN, new Date(0), new Map(), Symbol.iterator, () => 1),
);

type JsonSchema = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
};

/** Parameters of the right shape with odd values in it, and now and then one of the wrong shape. */
function paramsOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const right = rightShape(schema);
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: anyJson });
}

function rightShape(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(paramsOf));
  switch (schema.type) {
    case 'string':
      return fc.oneof(
        hostileText,
        fc.nat(present.length - 1).map((index) => present[index]),
      );
    case 'integer':
    case 'number':
      return hostileNumber;
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(paramsOf(schema.items ?? {}), { maxLength: 4 });
    case 'object':
      return objectOf(schema);
    default:
      return anyJson;
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: JsonSchema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, paramsOf(schema)]));
  const known = fc.record(fields, { requiredKeys: [...required] });
  if (typeof additionalProperties !== 'object') return known;
  const more = fc.dictionary(
    fc.oneof(hostileText, fc.constantFrom('title', 'author', 'issued', 'children')),
    paramsOf(additionalProperties),
    { maxKeys: 4 },
  );
  return fc.tuple(more, known).map(([others, fixed]) => ({ ...others, ...fixed }));
}

/** Of everything a person could miss; the change feed and the undo history follow it. */
function contentHash(): string {
  const hash = createHash('sha256');
  const database = openDatabase(join(test.libraryPath, 'library.sqlite'), { isReadOnly: true });
  const connection = connect(database);
  for (const table of [
    'source',
    'source_version',
    'annotation',
    'fact',
    'evidence',
    'fact_event',
    'paper',
    'citation_use',
    'preference',
  ]) {
    for (const row of connection.iterate(`SELECT * FROM ${table}`)) hash.update(JSON.stringify(row));
  }
  database.close();
  return hash.digest('hex');
}

// These name files of the machine: what is written where is tested beside them.
const namesFiles: ReadonlySet<string> = new Set(['library.exportTo', 'library.importFrom']);
const names = (Object.keys(coreRequests) as (keyof typeof coreRequests)[]).filter((name) => !namesFiles.has(name));

describe('malformed payloads', { timeout: 60_000 + runs * 2_000 }, () => {
  it.each(names)('%s answers or fails in words it knows, and changes nothing when it fails', async (name) => {
    const definition: RequestDefinition = coreRequests[name];
    const schema = z.toJSONSchema(definition.params, { unrepresentable: 'any', io: 'input' }) as JsonSchema;
    const payload = fc.oneof({ weight: 1, arbitrary: anyJson }, { weight: 4, arbitrary: rightShape(schema) });
    let before = contentHash();
    await fc.assert(
      fc.asyncProperty(payload, async (params) => {
        const result = await test.core.call(name, params, 'terminal');
        const after = contentHash();
        if (!result.ok) {
          expect(result.failure.code).not.toBe('internal');
          expect(result.failure.message).toMatch(/[.…]$/);
          expect(after).toBe(before);
        }
        before = after;
      }),
      { numRuns: slowRequests.has(name) ? slowRuns : runs },
    );
  });
});
