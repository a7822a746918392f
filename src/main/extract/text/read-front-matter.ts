/** Flat `key: value` pairs of a Markdown file's YAML head; anything nested is passed over. Keys in lower case. */
export function readFrontMatter(text: string): Readonly<Record<string, string>> {
  const head = /^---\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)\n/.exec(text)?.[1];
  if (head === undefined) return {};
  const fields = new Map<string, string>();
  for (const line of head.split('\n')) {
    const match = /^([A-Za-z][\w-]*):[ \t]+(.+)$/.exec(line);
    const [, key = '', value = ''] = match ?? [];
    if (key !== '' && !fields.has(key.toLowerCase())) fields.set(key.toLowerCase(), unquoted(value.trim()));
  }
  return Object.fromEntries(fields);
}

function unquoted(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value);
  return quoted?.[2] ?? value;
}
