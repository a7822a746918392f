import type { ServerResponse } from 'node:http';
import { securityHeaders } from './security-headers';
import type { HostCore } from './supervise-core';

// Some proxies and sleeping laptops drop a silent connection without telling; a page learns of it by the missing comment.
const heartbeatMs = 15_000;

// A page that reads nothing for so long that this much waits is better told to connect anew.
const largestBacklog = 1_000_000;

/** Sends the core's events to a page as server-sent events, until either side ends it. */
export function streamEvents(response: ServerResponse, core: Pick<HostCore, 'onEvent'>): void {
  response.writeHead(200, { ...securityHeaders('answer'), 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write(': connected\n\n');
  const stop = core.onEvent((event) => {
    if (response.writableLength > largestBacklog) response.destroy();
    else response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
  response.on('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}
