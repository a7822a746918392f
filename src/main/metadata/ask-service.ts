import { Failure } from '../../contract/result';

/** Records of works have a few kilobytes; lists of thousands of authors reach half a megabyte. */
const mostBytes = 2 * 1024 * 1024;
const patience = 10_000;
const mostRedirects = 3;

const agent = 'Citewright/0.1 (reference manager; one look-up at a time, asked for by a person)';

export interface Question {
  /** Of the service, for messages. */
  readonly service: string;
  readonly address: string;
  readonly accept: string;
  /** Whether it is a server on this machine that may be asked without encryption. */
  readonly isLoopback: boolean;
}

/**
 * Asks a public service.
 * @returns the text of its answer; undefined where it says that it knows no such work.
 * @throws Failure 'unavailable', 'timed-out', 'too-large' or 'unreadable', with the service named; 'cancelled'.
 */
export async function askService(question: Question, signal: AbortSignal): Promise<string | undefined> {
  const { service } = question;
  const limit = AbortSignal.timeout(patience);
  try {
    const response = await follow(question, AbortSignal.any([signal, limit]));
    if (response.status === 404 || response.status === 410) return undefined;
    if (!response.ok) {
      throw new Failure(
        'unavailable',
        `${service} cannot answer at the moment. Try again in some minutes.`,
        `Status ${response.status}`,
      );
    }
    return await readCapped(response, service);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const detail = error instanceof Error ? `${error.message} ${String(error.cause ?? '')}`.trim() : String(error);
    if (signal.aborted) throw new Failure('cancelled', 'The look-up was cancelled.');
    if (limit.aborted) {
      throw new Failure('timed-out', `${service} did not answer within ten seconds. Try again later.`, detail);
    }
    throw new Failure(
      'unavailable',
      `${service} could not be reached. Check the connection to the internet and try again.`,
      detail,
    );
  }
}

async function follow(question: Question, signal: AbortSignal): Promise<Response> {
  let address = checkedAddress(question.address, question);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await fetch(address, {
      redirect: 'manual',
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { Accept: question.accept, 'User-Agent': agent },
    });
    const target = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || target === null) return response;
    await response.body?.cancel();
    address = checkedAddress(new URL(target, address).href, question);
  }
  throw new Failure('unreadable', `${question.service} sends the question on and on. Try again later.`);
}

/** A redirect may lead to another server, but never out of the encryption. */
function checkedAddress(address: string, { service, isLoopback, address: asked }: Question): URL {
  const url = new URL(address);
  const isOwn = isLoopback && url.origin === new URL(asked).origin;
  if (url.protocol !== 'https:' && !isOwn) {
    throw new Failure(
      'unreadable',
      `${service} sends the question to an address that is not encrypted, so it was not asked. Try again later.`,
      url.origin,
    );
  }
  return url;
}

async function readCapped(response: Response, service: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > mostBytes) {
      throw new Failure(
        'too-large',
        `The answer of ${service} is too long for the record of one work, so it was left out.`,
      );
    }
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
