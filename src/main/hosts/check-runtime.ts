import { Failure } from '../../contract/result';

// Of better-sqlite3 13: a runtime with an older one does not refuse the addon but crashes on it.
const oldestNodeApi = 10;

/** @throws Failure 'unsupported' where this Node or Electron is too old for the database. */
export function checkRuntime(): void {
  if (Number(process.versions.napi ?? 0) >= oldestNodeApi) return;
  throw new Failure(
    'unsupported',
    `Citewright needs Node 22.14 or newer, and this is ${process.versions.node}. Start it with "npm start", which brings its own.`,
  );
}
