import { z } from 'zod';

/** Why a request failed, in terms a program can act on. The message carries the words for people. */
export const failureCode = z.enum([
  'invalid-request',
  'not-found',
  'already-exists',
  'conflict',
  'invalid-input',
  'unreadable',
  'too-large',
  'unsupported',
  'library-locked',
  'library-damaged',
  'library-newer',
  'read-only',
  'disk-full',
  'cancelled',
  'timed-out',
  'unavailable',
  'internal',
]);
export type FailureCode = z.infer<typeof failureCode>;

export const failureRecord = z.strictObject({
  code: failureCode,
  /** One or two plain sentences: what was wrong with what, and what to do next. */
  message: z.string(),
  /** For the fold-out: technical detail, never needed to understand the message. */
  detail: z.string().optional(),
});
export type FailureRecord = z.infer<typeof failureRecord>;

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FailureRecord };

/** Thrown by rules and queries; `dispatch` alone catches it and turns it into a failed Result. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly detail: string | undefined;

  constructor(code: FailureCode, message: string, detail?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.code = code;
    this.detail = detail;
  }

  toRecord(): FailureRecord {
    const { code, message, detail } = this;
    return detail === undefined ? { code, message } : { code, message, detail };
  }
}
