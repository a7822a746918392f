import type { Transport } from './transport';

/** Through the preload bridge of Electron. */
export function connectBridge(bridge: CitewrightBridge): Transport {
  return {
    async call(name, params) {
      try {
        return await bridge.call(name, params);
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        const message = 'Citewright did not take the request, so nothing was done. Try again.';
        return { ok: false, failure: { code: 'unavailable', message, detail } };
      }
    },
    listen: (listener) => bridge.listen(listener),
  };
}
