/** A field of a format that has a tag at the start of each line. */
export interface TaggedField {
  readonly tag: string;
  /** Its lines, joined by spaces; those of keywords by line ends, since each may be one. */
  readonly value: string;
}

export interface TaggedEntry {
  /** As it stands in the file. */
  readonly original: string;
  readonly fields: readonly TaggedField[];
}

export interface TaggedGrammar {
  /** Its groups: the tag and the value. */
  readonly line: RegExp;
  /** Tags that begin an entry. */
  readonly first: ReadonlySet<string>;
  /** The tag that ends an entry. */
  readonly last?: string;
  readonly hasBlankEnds?: boolean;
  /** Tags whose lines are values of their own. */
  readonly lists: ReadonlySet<string>;
}

/** Cuts a file of tagged lines into entries; a line without a tag goes on with the field above. */
export function splitTagged(text: string, grammar: TaggedGrammar): TaggedEntry[] {
  const { line: pattern, first, last, lists, hasBlankEnds = false } = grammar;
  const entries: TaggedEntry[] = [];
  let lines: string[] = [];
  let fields: { tag: string; parts: string[] }[] = [];

  function finish(): void {
    if (fields.length > 0) {
      entries.push({
        original: lines.join('\n').trim(),
        fields: fields.map(({ tag, parts }) => ({ tag, value: parts.join(lists.has(tag) ? '\n' : ' ').trim() })),
      });
    }
    lines = [];
    fields = [];
  }

  for (const line of text.split('\n')) {
    const [, tag, value = ''] = pattern.exec(line) ?? [];
    if (tag !== undefined && first.has(tag) && fields.length > 0) finish();
    if (hasBlankEnds && line.trim() === '') {
      finish();
      continue;
    }
    if (tag === undefined && fields.length === 0) continue;
    lines.push(line);
    if (tag !== undefined && tag === last) finish();
    else if (tag !== undefined) fields.push({ tag, parts: [value.trim()] });
    else if (line.trim() !== '') fields.at(-1)?.parts.push(line.trim());
  }
  finish();
  return entries;
}

export function unreadableEntry({ original }: TaggedEntry, message: string): { entry: string; message: string } {
  return { entry: original.slice(0, 200), message };
}
