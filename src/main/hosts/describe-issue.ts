import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with the parameters of a request, in words that name the field: 'its field "items, 2, name" is missing'. */
export function describeIssue(issue: Issue, params: unknown): string {
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `"${key.slice(0, 60)}"`).join(', ');
    return issue.keys.length === 1 ? `it has no field ${names}` : `it has no fields ${names}`;
  }
  const field = issue.path.length === 0 ? 'the whole of it' : `its field "${issue.path.map(nameOfStep).join(', ')}"`;
  if (valueAt(params, issue.path) === undefined && issue.path.length > 0) return `${field} is missing`;
  switch (issue.code) {
    case 'invalid_type':
      return `${field} must be ${nameOfType(issue.expected)}`;
    case 'invalid_value':
      return `${field} must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `${field} must be at least ${issue.minimum}${issue.origin === 'array' ? ' long' : ''}`;
    case 'too_big':
      return `${field} must be at most ${issue.maximum}${issue.origin === 'array' ? ' long' : ''}`;
    case 'invalid_union':
      return `${field} has none of the forms it may have`;
    default:
      return `${field} is not what was expected`;
  }
}

function nameOfStep(step: PropertyKey): string {
  return typeof step === 'number' ? String(step + 1) : String(step).slice(0, 60);
}

function valueAt(params: unknown, path: readonly PropertyKey[]): unknown {
  let value = params;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value;
}

function nameOfType(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
    null: 'null',
  };
  return names[expected] ?? expected;
}
