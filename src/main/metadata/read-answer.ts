import type { z } from 'zod';
import { Failure } from '../../contract/result';

/** Checks what a service answered. @throws Failure 'unreadable' where it is not what it should be. */
export function readAnswer<T>(schema: z.ZodType<T>, answer: unknown, service: string): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw strangeAnswer(service, parsed.error.issues[0]?.message ?? '');
  return parsed.data;
}

/** @throws Failure 'unreadable' where it is not JSON. */
export function parseAnswer(text: string, service: string): unknown {
  try {
    return JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value));
  } catch (error) {
    throw strangeAnswer(service, String(error));
  }
}

export function strangeAnswer(service: string, detail: string): Failure {
  return new Failure('unreadable', `What ${service} answered is no record of a work. Try again later.`, detail);
}
