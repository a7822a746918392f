import type { ExtractorChannel, LaunchExtractor } from '../extract/extractor-channel';
import { afterThisTurn, type HostPort, type TransferredPort } from './host-port';

interface Extractor {
  readonly waiting: unknown[];
  port: TransferredPort | undefined;
  readonly messageListeners: Set<(message: unknown) => void>;
  readonly exitListeners: Set<(reason: string) => void>;
  exitReason: string | undefined;
}

/** A core in Electron cannot start processes: it asks the shell, which hands it a port to the new extractor. */
export function launchExtractorElectron(shell: HostPort): LaunchExtractor {
  const extractors = new Map<number, Extractor>();
  let lastId = 0;

  shell.onMessage((message, [port]) => {
    if (message.kind === 'extractor-started') {
      const extractor = extractors.get(message.extractorId);
      if (extractor === undefined || port === undefined) return;
      extractor.port = port;
      port.on('message', ({ data }) => {
        afterThisTurn(() => {
          for (const listener of extractor.messageListeners) listener(data);
        });
      });
      port.start();
      for (const waiting of extractor.waiting.splice(0)) port.postMessage(waiting);
    }
    if (message.kind === 'extractor-gone') {
      const extractor = extractors.get(message.extractorId);
      extractors.delete(message.extractorId);
      if (extractor === undefined) return;
      extractor.exitReason = message.reason;
      extractor.port?.close();
      for (const listener of extractor.exitListeners) listener(message.reason);
    }
  });

  return () => {
    lastId += 1;
    const extractorId = lastId;
    const extractor: Extractor = {
      waiting: [],
      port: undefined,
      messageListeners: new Set(),
      exitListeners: new Set(),
      exitReason: undefined,
    };
    extractors.set(extractorId, extractor);
    void shell.post({ kind: 'extractor-wanted', extractorId });
    return channelTo(extractor, () => void shell.post({ kind: 'extractor-unwanted', extractorId }));
  };
}

function channelTo(extractor: Extractor, kill: () => void): ExtractorChannel {
  return {
    post(message) {
      if (extractor.exitReason !== undefined) return;
      if (extractor.port === undefined) extractor.waiting.push(message);
      else extractor.port.postMessage(message);
    },
    onMessage: (listener) => extractor.messageListeners.add(listener),
    onExit(listener) {
      if (extractor.exitReason === undefined) extractor.exitListeners.add(listener);
      else listener(extractor.exitReason);
    },
    kill,
  };
}
