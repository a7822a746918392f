// @ts-check
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { childEnvironment, findNode, root } from './node-runtime.mjs';
import { runProgram } from './run-program.mjs';

// An editor saves one change as several events, and a branch switch as hundreds.
const quietMs = 150;

/**
 * Runs the workbench and, whenever a source file changes, builds it and starts it again: the same build, hosts and
 * security settings as in use.
 * @param {readonly string[]} args passed on to the application
 */
export async function develop(args) {
  await build({ ifStale: true });
  let host = startHost(args);
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let isBuilding = false;
  watch(join(root, 'src'), { recursive: true }, (_event, name) => {
    if (name && /\.test\.tsx?$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(rebuild, quietMs);
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      host.once('exit', () => process.exit(0));
      if (host.exitCode !== null || !host.kill(signal)) process.exit(0);
    });
  }

  async function rebuild() {
    if (isBuilding) {
      timer = setTimeout(rebuild, quietMs);
      return;
    }
    isBuilding = true;
    try {
      const { built } = await build({ ifStale: true });
      if (built) {
        process.stdout.write('Built; starting again.\n');
        await stopHost(host);
        host = startHost(args);
      }
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    } finally {
      isBuilding = false;
    }
  }
}

/** @param {readonly string[]} args */
function startHost(args) {
  return spawn(findNode(), ['--no-deprecation', join(root, 'scripts', 'start.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: childEnvironment(),
  });
}

/** @param {import('node:child_process').ChildProcess} host */
function stopHost(host) {
  if (host.exitCode !== null || host.signalCode !== null) return Promise.resolve();
  const stopped = new Promise((resolve) => host.once('exit', resolve));
  host.kill('SIGTERM');
  return stopped;
}

await runProgram(import.meta.url, develop);
