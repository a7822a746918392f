import { type CoreRequests, coreRequests, type HandlersOf, type RequestContext } from '../../contract/api';
import type { RequestDefinition } from '../../contract/define-requests';
import { Failure, type Result } from '../../contract/result';
import { shellRequests } from '../../contract/shell';
import { checkPlainData } from './check-plain-data';
import { describeIssue } from './describe-issue';
import { failureOf } from './failure-of';

export type AllHandlers = HandlersOf<CoreRequests>;

/** Who asks: a page, which may hold hostile text, or a person at a terminal, who may name files of this machine. */
export type Audience = 'page' | 'terminal';

/** Answers a request by its name. Never throws: whatever goes wrong becomes the failure of the Result. */
export type Dispatch = (
  name: string,
  params: unknown,
  audience: Audience,
  signal?: AbortSignal,
) => Promise<Result<unknown>>;

type AnyHandler = (params: unknown, context: RequestContext) => unknown;

/** The one way into the core's handlers: validates, runs, and catches. */
export function createDispatch(handlers: AllHandlers): Dispatch {
  return dispatchOver(coreRequests, handlers as unknown as Readonly<Record<string, AnyHandler>>);
}

/** The same for the requests that a host answers by itself. */
export function createShellDispatch(handlers: HandlersOf<typeof shellRequests>): Dispatch {
  return dispatchOver(shellRequests, handlers as unknown as Readonly<Record<string, AnyHandler>>);
}

function dispatchOver(
  definitions: Readonly<Record<string, RequestDefinition>>,
  handlers: Readonly<Record<string, AnyHandler>>,
): Dispatch {
  return async (name, params, audience, signal = new AbortController().signal) => {
    try {
      const { definition, handler } = find(name, audience);
      const value = await handler(readParams(name, definition, params), { signal });
      // Costs as much as many requests themselves, so only the tests ask for it.
      if (process.env.CITEWRIGHT_CHECK_RESULTS !== undefined) checkResult(name, definition, value);
      return { ok: true, value };
    } catch (error) {
      return { ok: false, failure: failureOf(error, name) };
    }
  };

  function find(
    name: string,
    audience: Audience,
  ): { readonly definition: RequestDefinition; readonly handler: AnyHandler } {
    const isKnown = typeof name === 'string' && Object.hasOwn(definitions, name) && Object.hasOwn(handlers, name);
    const definition = isKnown ? definitions[name] : undefined;
    const handler = isKnown ? handlers[name] : undefined;
    if (definition === undefined || handler === undefined) {
      throw new Failure('invalid-request', `There is no request "${String(name).slice(0, 60)}".`);
    }
    if (definition.audience === 'terminal' && audience !== 'terminal') {
      throw new Failure(
        'invalid-request',
        `The request "${name}" names files of this machine: only the command line may ask it.`,
      );
    }
    return { definition, handler };
  }
}

function readParams(name: string, definition: RequestDefinition, params: unknown): unknown {
  checkPlainData(params);
  const parsed = definition.params.safeParse(params);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const reason = issue === undefined ? 'it does not fit' : describeIssue(issue, params);
  throw new Failure('invalid-request', `The request "${name}" cannot be answered: ${reason}.`);
}

function checkResult(name: string, definition: RequestDefinition, value: unknown): void {
  const parsed = definition.result.safeParse(value);
  if (parsed.success) return;
  const reasons = parsed.error.issues.map((issue) => describeIssue(issue, value));
  throw new Failure('internal', `The answer to "${name}" is not of its form: ${reasons.join('; ')}.`);
}
