import { Failure } from '../../contract/result';

/**
 * A BCP 47 tag in its canonical form.
 * @throws Failure 'invalid-input' for what is no such tag.
 */
export function requireLocale(locale: string): string {
  const canonical = canonicalLocale(locale);
  if (canonical === undefined) {
    throw new Failure('invalid-input', `"${locale}" is no language tag. Write it like en-US, uk-UA or ja-JP.`);
  }
  return canonical;
}

/** Undefined for what is no BCP 47 tag. */
export function canonicalLocale(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}
