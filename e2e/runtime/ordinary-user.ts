import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronEnvironment, findElectronForTests } from '../../scripts/find-electron.mjs';
import { findNode, root } from '../../scripts/node-runtime.mjs';

/** Somebody who is not root, for whom Chromium's sandbox works as it does for the people who use Citewright. */
export interface OrdinaryUser {
  /** Starts Electron as this user. */
  readonly electron: string;
  /** The built application, where this user can read it. */
  readonly applicationDir: string;
  readonly environment: Readonly<Record<string, string>>;
}

const become = ['--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all'];

/**
 * Prepares a run as an ordinary user. Under root that is `nobody`, who gets a copy of the application, since a checkout
 * can lie where only root may look; anybody else is one already.
 * @param home a folder of the test's own, absolute
 * @returns undefined where it cannot be done: no Electron, or no user namespaces for the sandbox
 */
export function becomeOrdinaryUser(home: string): OrdinaryUser | undefined {
  const found = findElectronForTests();
  if (!found || process.platform !== 'linux' || !hasUserNamespaces()) return undefined;
  if (process.getuid?.() !== 0) return { electron: found.path, applicationDir: root, environment: {} };

  const applicationDir = join(home, 'application');
  mkdirSync(join(applicationDir, 'node_modules'), { recursive: true });
  for (const part of ['out', 'resources', 'package.json', ...runtimePackages()]) {
    const source = join(root, part);
    if (existsSync(source)) cpSync(source, join(applicationDir, part), { recursive: true });
  }
  cpSync(dirname(found.path), join(home, 'electron'), { recursive: true });
  cpSync(findNode(), join(home, 'node'));
  const starter = join(home, 'start-electron');
  writeFileSync(starter, `#!/bin/sh\nexec setpriv ${become.join(' ')} "${join(home, 'electron', 'electron')}" "$@"\n`);
  chmodSync(starter, 0o755);
  giveToNobody(home);
  const needsNode = 'CITEWRIGHT_CORE_NODE' in electronEnvironment(found);
  return {
    electron: starter,
    applicationDir,
    environment: {
      HOME: home,
      XDG_RUNTIME_DIR: home,
      ...(needsNode ? { CITEWRIGHT_CORE_NODE: join(home, 'node') } : {}),
    },
  };
}

/** Hands a folder and all it holds to `nobody`. */
function giveToNobody(folder: string): void {
  spawnSync('chown', ['-R', '65534:65534', folder]);
}

function runtimePackages(): readonly string[] {
  return ['better-sqlite3'].map((name) => join('node_modules', name));
}

function hasUserNamespaces(): boolean {
  const probe = ['unshare', '--user', 'true'];
  const isRoot = process.getuid?.() === 0;
  const { status } = isRoot ? spawnSync('setpriv', [...become, ...probe]) : spawnSync('unshare', probe.slice(1));
  return status === 0;
}
