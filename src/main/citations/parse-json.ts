import { Failure } from '../../contract/result';

/** @throws Failure invalid-input where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return withoutPrototypes(JSON.parse(text));
  } catch (cause) {
    throw new Failure('invalid-input', 'This file is not JSON, or is cut off. Export it again.', String(cause), {
      cause,
    });
  }
}

/** A key "__proto__" would give a record other fields than it shows. By a list of its own, since the nesting may be deep. */
function withoutPrototypes(parsed: unknown): unknown {
  const left = [parsed];
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, '__proto__')) Reflect.deleteProperty(value, '__proto__');
    for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) left.push(child);
  }
  return parsed;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How a value begins, for messages; '' where it is nested too deeply to be written. */
export function beginningOf(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? '').slice(0, 200);
  } catch {
    return '';
  }
}
