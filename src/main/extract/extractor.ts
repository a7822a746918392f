import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { Failure } from '../../contract/result';
import type { ExtractAnswer, ExtractRequest } from './extracted-document';
import { connectExtractorPort } from './extractor-port';

// A worker's own limits do not count Buffers, so the process is watched from its main thread, which stays free.
const watchInterval = 50;
const memoryLimit = 1200 * 1024 * 1024;
// Young objects die soon here: room for more of them was measured to cost 200 MB and no time.
const youngMegabytes = 16;
// An idle extractor with its readers loaded has some 200 MB; what a large file took is not given back, even by a collection.
const wornMemory = 350 * 1024 * 1024;
/** Exit code that tells the core why the process went away. */
export const outOfMemoryExit = 91;

async function answerTo(request: ExtractRequest): Promise<ExtractAnswer> {
  const { id } = request;
  try {
    // Not above: the thread that only watches would hold the readers and their data too.
    const { extractDocument } = await import('./extract-document');
    return { id, document: await extractDocument(request) };
  } catch (error) {
    if (error instanceof Failure) return { id, failure: error.toRecord() };
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
      id,
      failure: {
        code: 'unreadable',
        message: `"${request.fileName}" could not be read: it does not keep to the rules of its format. Open it in the program that made it and save it again.`,
        detail,
      },
    };
  }
}

function superviseWorker(): void {
  const port = connectExtractorPort();
  const worker = new Worker(__filename, { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
  worker.on('message', (answer: ExtractAnswer) => {
    port.post({ ...answer, isWorn: process.memoryUsage.rss() > wornMemory } satisfies ExtractAnswer);
  });
  worker.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  port.onMessage((request) => worker.postMessage(request));
  setInterval(() => {
    if (process.memoryUsage.rss() > memoryLimit) process.exit(outOfMemoryExit);
  }, watchInterval);
}

if (isMainThread) superviseWorker();
else
  parentPort?.on(
    'message',
    (request: ExtractRequest) => void answerTo(request).then((answer) => parentPort?.postMessage(answer)),
  );
