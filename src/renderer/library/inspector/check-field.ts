type FieldProblem = 'doi' | 'url' | 'citeKey';

/** What a person pastes for a DOI is often its address: the DOI alone is kept. */
export function cleanField(name: string, text: string): string {
  const trimmed = text.trim();
  return name === 'DOI' ? trimmed.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '') : trimmed;
}

/** What is wrong with the value of a field; undefined where nothing is. Empty is always right. */
export function checkField(name: string, value: string): FieldProblem | undefined {
  if (value === '') return undefined;
  // The shape that the DOI handbook (2.2) gives: directory 10, registrant code, slash, suffix.
  if (name === 'DOI') return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(value) ? undefined : 'doi';
  if (name === 'URL') return isWebAddress(value) ? undefined : 'url';
  if (name === 'citeKey') return /^[^\s{}",@#%\\~']+$/.test(value) ? undefined : 'citeKey';
  return undefined;
}

function isWebAddress(value: string): boolean {
  try {
    return ['http:', 'https:', 'ftp:'].includes(new URL(value).protocol);
  } catch {
    return false;
  }
}
