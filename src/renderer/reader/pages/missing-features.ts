interface Resolvers<T> {
  readonly promise: Promise<T>;
  resolve(value: T | PromiseLike<T>): void;
  reject(reason?: unknown): void;
}

function withResolvers<T>(): Resolvers<T> {
  let resolve: Resolvers<T>['resolve'] = () => undefined;
  let reject: Resolvers<T>['reject'] = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

async function readBytes(this: Response | Blob): Promise<Uint8Array> {
  return new Uint8Array(await this.arrayBuffer());
}

// Gives an older Chromium what pdf.js builds on and does not bring itself: Promise.withResolvers (there from 119 on) and
// bytes() of answers and blobs (from 132 on). Imported for this, by the page and by the worker, before pdf.js is.
if (!('withResolvers' in Promise)) Object.defineProperty(Promise, 'withResolvers', { value: withResolvers });
for (const { prototype } of [Response, Blob]) {
  if (!('bytes' in prototype)) Object.defineProperty(prototype, 'bytes', { value: readBytes });
}
