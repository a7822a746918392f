/** The name of the entry that `reference` means in the entry `from`, without its fragment. Never a path of this machine. */
export function resolveEntry(from: string, reference: string): string {
  const [address = ''] = reference.split('#', 1);
  const parts = from.split('/').slice(0, -1);
  for (const part of decoded(address).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** What stands behind the "#". */
export function fragmentOf(reference: string): string {
  const at = reference.indexOf('#');
  return at === -1 ? '' : decoded(reference.slice(at + 1));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
