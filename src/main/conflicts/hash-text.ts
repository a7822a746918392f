/** FNV-1a of a text, as a signed 32-bit integer. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** Two hashes as one; the order counts. Signed 32-bit. */
export function joinHashes(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ b);
}

function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
