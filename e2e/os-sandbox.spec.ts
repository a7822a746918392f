import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './runtime/launch';
import { launchElectron } from './runtime/launch-electron';
import { becomeOrdinaryUser } from './runtime/ordinary-user';
import { PageWatch } from './runtime/watch-page';

test('an ordinary user gets the page in the sandbox of the operating system', async ({ workDir }, testInfo) => {
  test.skip(testInfo.project.name !== 'electron', 'only Electron has a shell');
  const user = becomeOrdinaryUser(workDir);
  test.skip(!user, 'this machine has no Electron, or forbids user namespaces');
  if (!user) return;
  const watch = new PageWatch();
  const running = await launchElectron({
    libraryDir: join(workDir, 'library'),
    profileDir: join(workDir, 'profile'),
    user,
    watch: (context) => watch.watch(context),
  });
  await expect(running.page.locator('body')).not.toBeEmpty();
  const shell = await running.electron?.evaluate(({ app, BrowserWindow }) => ({
    user: process.getuid?.(),
    isSandboxOff: app.commandLine.hasSwitch('no-sandbox'),
    process: process.pid,
    page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  }));
  expect(shell).toMatchObject({ isSandboxOff: false });
  expect(shell?.user).not.toBe(0);
  expect(userNamespace(shell?.page)).not.toBe(userNamespace(shell?.process));
  expect(readFileSync(`/proc/${shell?.page}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
  await running.close();
  expect(watch.problems()).toEqual([]);
});

function userNamespace(process: number | undefined): string {
  return readlinkSync(`/proc/${process}/ns/user`);
}
