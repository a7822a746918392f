/** One part of a MIME message, decoded. */
export interface MimePart {
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** "text/html", in lower case. */
  readonly type: string;
  /** As stated, '' where it is not. */
  readonly charset: string;
  readonly content: Uint8Array;
}

export interface MimeMessage {
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly MimePart[];
}

const mostParts = 20_000;

/** Takes a multipart message apart; of the parts, only text is decoded, pictures and fonts are left out. */
export function readMime(bytes: Uint8Array): MimeMessage {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { headers, bodyStart } = readHeaders(raw, raw.startsWith('\uFEFF') ? 1 : 0);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(headers.get('content-type') ?? '');
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined) return { headers, parts: [partOf(headers, raw.slice(bodyStart))] };
  const mark = `--${name}`;
  const parts: MimePart[] = [];
  let at = raw.indexOf(mark, bodyStart);
  while (at !== -1 && parts.length < mostParts && !raw.startsWith('--', at + mark.length)) {
    const next = raw.indexOf(`\n${mark}`, at + mark.length);
    const end = next === -1 ? raw.length : next;
    const lineEnd = raw.indexOf('\n', at);
    if (lineEnd !== -1 && lineEnd < end) {
      const part = readHeaders(raw, lineEnd + 1);
      if (/^text\/|xhtml/i.test(part.headers.get('content-type') ?? '')) {
        parts.push(partOf(part.headers, raw.slice(Math.min(part.bodyStart, end), end)));
      }
    }
    at = next === -1 ? -1 : next + 1;
  }
  return { headers, parts };
}

function readHeaders(raw: string, start: number): { headers: ReadonlyMap<string, string>; bodyStart: number } {
  const headers = new Map<string, string>();
  let name = '';
  let at = start;
  while (at < raw.length) {
    const lineEnd = raw.indexOf('\n', at);
    const end = lineEnd === -1 ? raw.length : lineEnd;
    const line = raw.slice(at, end).replace(/\r$/, '');
    at = end + 1;
    if (line === '') break;
    const found = /^([A-Za-z0-9-]{1,100}):\s*(.*)$/.exec(line);
    if (/^[ \t]/.test(line) && name !== '') headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`);
    else if (found === null) break;
    else {
      name = (found[1] ?? '').toLowerCase();
      headers.set(name, found[2] ?? '');
    }
  }
  return { headers, bodyStart: Math.min(at, raw.length) };
}

function partOf(headers: ReadonlyMap<string, string>, body: string): MimePart {
  const said = headers.get('content-type') ?? 'text/html';
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  return {
    headers,
    type: (said.split(';', 1)[0] ?? '').trim().toLowerCase(),
    charset: /charset\s*=\s*"?([\w.:-]+)/i.exec(said)?.[1] ?? '',
    content:
      encoding === 'base64'
        ? Buffer.from(body, 'base64')
        : Buffer.from(encoding === 'quoted-printable' ? unquote(body) : body, 'latin1'),
  };
}

function unquote(body: string): string {
  return body
    .replace(/=[ \t]{0,100}\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
