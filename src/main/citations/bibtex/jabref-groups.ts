/** The groups of a file by JabRef: by entry key, and by name, their paths from the outermost group. */
export interface JabrefGroups {
  readonly ofKey: ReadonlyMap<string, readonly string[]>;
  readonly pathOf: ReadonlyMap<string, string>;
}

/** Groups that a search fills are none that a person put works into. */
const explicitKinds = new Set(['ExplicitGroup', 'StaticGroup']);

/**
 * Reads the comment "jabref-meta: groupstree:" or "grouping:", a list of "level Kind:name\;context\;key\;key…;". Its lines
 * are broken anywhere.
 */
export function readJabrefGroups(comments: readonly string[]): JabrefGroups {
  const ofKey = new Map<string, string[]>();
  const pathOf = new Map<string, string>();
  for (const comment of comments) {
    const [, list] = /^\s*jabref-meta:\s*(?:groupstree|grouping):([\s\S]*)$/i.exec(comment) ?? [];
    if (list === undefined) continue;
    const path: string[] = [];
    for (const line of list.replace(/\n/g, '').split(/(?<!\\);/)) {
      const [, level = '', kind = '', rest = ''] = /^\s*(\d{1,3}) (\w+):(.*)$/.exec(line) ?? [];
      if (level === '' || kind === 'AllEntriesGroup') continue;
      const [name = '', , ...keys] = rest.split(/\\+;/).map((part) => part.replace(/\\(.)/g, '$1').trim());
      path.splice(Number(level) - 1);
      path.push(name);
      if (name === '' || !explicitKinds.has(kind)) continue;
      const whole = path.filter((part) => part !== undefined && part !== '').join('/');
      if (!pathOf.has(name)) pathOf.set(name, whole);
      for (const key of keys) if (key !== '') ofKey.set(key, [...(ofKey.get(key) ?? []), whole]);
    }
  }
  return { ofKey, pathOf };
}
