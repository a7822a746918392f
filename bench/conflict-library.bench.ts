import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventHeldOut } from '../src/main/conflicts/held-out-statements';
import { openTestCore } from '../src/main/testing/open-test-core';
import { processorMs, report } from './report';

const facts = 25_000;

const libraryPath = mkdtempSync(join(tmpdir(), 'citewright-bench-'));
const { core, call } = await openTestCore(libraryPath);
delete process.env.CITEWRIGHT_CHECK_RESULTS;
try {
  const inventor = inventHeldOut(9);
  const sentences = Array.from({ length: facts }, () => inventor.sentence());
  const table = ['statement', ...sentences.map((sentence) => `"${sentence.replaceAll('"', '""')}"`)].join('\n');
  const base64 = Buffer.from(table).toString('base64');
  await call('uploads.append', { uploadId: 'facts', name: 'facts.csv', position: 0, base64 });
  // One write, one step of the undo history.
  await call('facts.importCsv', { uploadId: 'facts', mapping: ['statement'], skipsDuplicates: false });

  let started = processorMs();
  const { conflicts, total } = await call('conflicts.list', { limit: 100 });
  report({
    name: `processor time of the first list of the conflicts of ${facts} facts (${total} found)`,
    value: processorMs() - started,
    unit: 'ms',
    bar: (facts * 250) / 1000,
  });
  started = processorMs();
  await call('conflicts.list', { limit: 100 });
  report({ name: 'the same list again', value: processorMs() - started, unit: 'ms', bar: 50 });

  const side = conflicts[0]?.a;
  if (side?.type === 'fact') {
    await call('facts.update', { id: side.id, statement: inventor.sentence() });
    started = processorMs();
    await call('conflicts.list', { limit: 100 });
    report({ name: 'the list after one edited fact', value: processorMs() - started, unit: 'ms', bar: 300 });
  }
} finally {
  await core.close();
  rmSync(libraryPath, { recursive: true, force: true });
}
