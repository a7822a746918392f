import type { StoredSource } from './source-queries';

/** A key made by rule follows its record until a paper has used it or a person has set it. */
export function isKeyMadeByRule({ isKeyPinned, originalFormat, provenance }: StoredSource): boolean {
  return !isKeyPinned && originalFormat === '' && provenance['citation-key'] === undefined;
}
