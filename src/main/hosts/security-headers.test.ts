import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers';

const always = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; " +
    "connect-src 'self'; worker-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types dompurify lexical pdf-worker 'allow-duplicates'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': expect.stringContaining('camera=()'),
};

test('the page and the answers are never kept, files named by their content are', () => {
  expect([securityHeaders('page'), securityHeaders('answer'), securityHeaders('asset')]).toEqual([
    { ...always, 'Cache-Control': 'no-store' },
    { ...always, 'Cache-Control': 'no-store' },
    { ...always, 'Cache-Control': 'private, max-age=31536000, immutable' },
  ]);
});

test('the worker of pdf.js alone may run WebAssembly', () => {
  expect(securityHeaders('pdf-worker')).toEqual({
    ...always,
    'Content-Security-Policy': always['Content-Security-Policy'].replace(
      "script-src 'self';",
      "script-src 'self' 'wasm-unsafe-eval';",
    ),
    'Cache-Control': 'private, max-age=31536000, immutable',
  });
});
