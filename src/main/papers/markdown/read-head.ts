/** What a paper in Markdown says of itself before its text; '' for what it does not say. */
export interface MarkdownHead {
  readonly title: string;
  /** Id of a CSL style. */
  readonly style: string;
  /** As written. */
  readonly locale: string;
}

export interface HeadAndBody {
  readonly head: MarkdownHead;
  readonly body: string;
}

/**
 * Reads the flat keys that concern us of a YAML head; everything else in it is passed over. No YAML is evaluated: values
 * are strings, quoted or plain, or lines indented below "|" or ">".
 */
export function readHead(text: string): HeadAndBody {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const end = /^---\s*$/.test(lines[0] ?? '')
    ? lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line))
    : -1;
  const values = new Map<string, string>();
  for (const [index, line] of lines.slice(0, Math.max(end, 0)).entries()) {
    const [, key = '', value = ''] = /^([A-Za-z][\w-]*):(?:\s+(.*))?$/.exec(line) ?? [];
    if (key !== '') values.set(key.toLowerCase(), readValue(value.trim(), lines.slice(index + 1, end)));
  }
  return {
    head: {
      title: values.get('title') ?? '',
      style: (values.get('csl') ?? '').replace(/^.*[/\\]/, '').replace(/\.csl$/i, ''),
      locale: values.get('lang') ?? '',
    },
    body: lines.slice(end + 1).join('\n'),
  };
}

function readValue(value: string, following: readonly string[]): string {
  if (/^[|>][+-]?$/.test(value)) {
    const end = following.findIndex((line) => /^\S/.test(line));
    return following
      .slice(0, end < 0 ? undefined : end)
      .map((line) => line.trim())
      .join(' ')
      .trim();
  }
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(value);
  if (double !== null) return readEscapes(double[1] ?? '');
  const single = /^'((?:[^']|'')*)'/.exec(value);
  if (single !== null) return (single[1] ?? '').replace(/''/g, "'");
  return value.replace(/(^|\s+)#.*$/, '').trim();
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function readEscapes(text: string): string {
  return text.replace(/\\(?:u([\da-fA-F]{4})|(.))/g, (_, code, character) =>
    code === undefined ? (escapes[character] ?? character) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
