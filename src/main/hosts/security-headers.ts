/** What a response carries: the page itself, a file that the page loads, the program of pdf.js' worker, or an answer of the API. */
export type ResponseKind = 'page' | 'asset' | 'pdf-worker' | 'answer';

// Everything comes from the program itself; 'unsafe-inline' styles are for the citation engine's style attributes and for
// the editor's. `data:` images are what people paste.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types dompurify lexical pdf-worker 'allow-duplicates'",
].join('; ');

// Its decoders of pictures are WebAssembly; a worker has the policy of its own response, so the page itself gets nothing.
const workerPolicy = contentSecurityPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

const deniedFeatures = [
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

// Files under assets/ are named by their content.
const cacheControl: Readonly<Record<ResponseKind, string>> = {
  page: 'no-store',
  asset: 'private, max-age=31536000, immutable',
  'pdf-worker': 'private, max-age=31536000, immutable',
  answer: 'no-store',
};

/** The headers that both hosts put on every response. */
export function securityHeaders(kind: ResponseKind): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': kind === 'pdf-worker' ? workerPolicy : contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Cache-Control': cacheControl[kind],
  };
}
