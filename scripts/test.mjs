// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './node-runtime.mjs';
import { prepareTests } from './prepare-tests.mjs';
import { runNode } from './run-process.mjs';
import { runProgram } from './run-program.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

const reports = join(root, 'test-results', 'reports');
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

/** Runs every test there is. @returns {Promise<Counts>} */
export async function test() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const notes = await prepareTests();
  await build({ ifStale: true });
  const unit = await runTests(
    [join('vitest', 'vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`],
    vitestReport,
    countVitest,
  );
  const screens = await runTests(
    [join('@playwright', 'test', 'cli.js'), 'test', '--reporter=dot,json'],
    playwrightReport,
    countPlaywright,
    // Its workers are told to use colours, and Node warns when it is told both.
    { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport, NO_COLOR: undefined },
  );
  for (const note of notes) process.stdout.write(`${note}\n`);
  return {
    passed: unit.passed + screens.passed,
    failed: unit.failed + screens.failed,
    skipped: unit.skipped + screens.skipped,
  };
}

/**
 * @param {readonly string[]} args the runner, inside node_modules, and its arguments
 * @param {string} report the file the runner writes
 * @param {(report: any) => Counts} count
 * @param {Record<string, string | undefined>} [environment]
 * @returns {Promise<Counts>} a runner that fails without a failed test, or leaves no report, is one failure
 */
async function runTests([runner = '', ...args], report, count, environment = {}) {
  const { code } = await runNode([join(root, 'node_modules', runner), ...args], { output: 'inherit', environment });
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = count(JSON.parse(readFileSync(report, 'utf8')));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {any} report @returns {Counts} */
function countVitest(report) {
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {any} report @returns {Counts} */
function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

await runProgram(import.meta.url, async () => {
  const { passed, failed, skipped } = await test().catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  process.stdout.write(`${passed} passed, ${failed} failed${tail}\n`);
  return failed > 0 ? 1 : 0;
});
