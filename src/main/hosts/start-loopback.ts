import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { Failure } from '../../contract/result';
import { createLoopbackServer, hostOf } from './loopback-http';
import { createLoopbackShell } from './loopback-shell';
import type { HostCore } from './supervise-core';

export interface LoopbackStart {
  readonly core: HostCore;
  /** Of the built page, absolute. */
  readonly pageFolder: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly version: string;
}

export interface RunningLoopback {
  /** With the token in its fragment, which browsers never send: "http://127.0.0.1:PORT/#TOKEN". */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the page and a core's requests on 127.0.0.1, with a new token.
 * @throws Failure 'unavailable' where the port is taken
 */
export async function startLoopback({ core, pageFolder, port, version }: LoopbackStart): Promise<RunningLoopback> {
  const token = randomBytes(32).toString('base64url');
  const server = createLoopbackServer({ core, shell: createLoopbackShell(version), pageFolder, token });
  await listen(server, port);
  return {
    url: `http://${hostOf(server)}/#${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'another program uses it' : error.message;
      const message = `Port ${port} cannot be used: ${reason}. Choose another one with --port, or leave it out.`;
      reject(new Failure('unavailable', message, error.code));
    });
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
}
