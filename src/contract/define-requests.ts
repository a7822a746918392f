import type { z } from 'zod';

/** One request: what it takes and what it answers. */
export interface RequestDefinition {
  readonly params: z.ZodType;
  readonly result: z.ZodType;
  /** 'terminal': names files of this machine, so only hosts that act for a person at a terminal may ask it. */
  readonly audience?: 'terminal';
}

/** Keeps the literal names and schemas of a contract file, so that clients and handlers derive their types from them. */
export function defineRequests<const T extends Readonly<Record<string, RequestDefinition>>>(requests: T): T {
  return requests;
}
