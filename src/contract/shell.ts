import { z } from 'zod';
import { defineRequests } from './define-requests';
import { exportedFile } from './papers';

/** Requests that the host itself answers, because they need a window or the desktop. */
export const shellRequests = defineRequests({
  'shell.info': {
    params: z.strictObject({}),
    result: z.strictObject({ host: z.enum(['electron', 'loopback']), version: z.string(), platform: z.string() }),
  },
  /** Asks the person where, then writes atomically. `path` is null when they cancelled. */
  'shell.saveFile': {
    params: z.strictObject({ file: exportedFile }),
    result: z.strictObject({ path: z.string().nullable() }),
  },
  /** Asks the person for a folder and has it watched (`imports.watch`). `path` is null when they cancelled. */
  'shell.watchFolder': { params: z.strictObject({}), result: z.strictObject({ path: z.string().nullable() }) },
  /** Only http, https and mailto. */
  'shell.openExternal': { params: z.strictObject({ url: z.string() }), result: z.strictObject({}) },
});
