import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ParamsOf, RequestName, ResultOf } from '../../contract/api';
import { Failure } from '../../contract/result';
import { openCore } from '../compose';
import type { Core } from '../core-types';
import { extractDocument } from '../extract/extract-document';
import type { ExtractRequest } from '../extract/extracted-document';
import type { ExtractorChannel } from '../extract/extractor-channel';

/** A core over a new library on disk, asked through dispatch as every host asks it. */
export interface TestCore {
  readonly core: Core;
  readonly libraryPath: string;
  call<N extends RequestName>(name: N, params: ParamsOf<N>): Promise<ResultOf<N>>;
  /** Closes and opens the library again. */
  reopen(): Promise<TestCore>;
}

const root = join(import.meta.dirname, '../../..');

/** The real core; only the extractor runs in this process instead of its own, since it is not built yet. */
export async function openTestCore(libraryPath = mkdtempSync(join(tmpdir(), 'citewright-core-'))): Promise<TestCore> {
  process.env.CITEWRIGHT_CHECK_RESULTS = '1';
  const core = await openCore({
    libraryPath,
    resourcesPath: join(root, 'resources'),
    stylesPath: join(root, 'out/styles'),
    launchExtractor: extractHere,
  });
  return {
    core,
    libraryPath,
    async call(name, params) {
      const result = await core.call(name, params, 'terminal');
      if (result.ok) return result.value as never;
      throw new Failure(result.failure.code, result.failure.message, result.failure.detail);
    },
    async reopen() {
      await core.close();
      return openTestCore(libraryPath);
    },
  };
}

function extractHere(): ExtractorChannel {
  const listeners: ((message: unknown) => void)[] = [];
  return {
    post(message) {
      const request = message as ExtractRequest;
      const answer = (content: object): void => {
        for (const listener of listeners) listener({ id: request.id, ...content });
      };
      extractDocument(request).then(
        (document) => answer({ document }),
        (error: unknown) =>
          answer({
            failure: error instanceof Failure ? error.toRecord() : { code: 'internal', message: String(error) },
          }),
      );
    },
    onMessage: (listener) => listeners.push(listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
}
