import { cslDate, cslName } from '../../contract/csl';
import { formatCslDate } from './csl-date';

/** Any value of a CSL field as people read it; '' for none. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(describeOne).join('; ');
  const date = cslDate.safeParse(value);
  return date.success ? formatCslDate(date.data) : JSON.stringify(value);
}

function describeOne(value: unknown): string {
  const name = cslName.safeParse(value);
  if (!name.success) return describeValue(value);
  const { family, given, literal, suffix } = name.data;
  if (literal !== undefined && literal !== '') return literal;
  const wholeFamily = [name.data['non-dropping-particle'], family].filter(Boolean).join(' ');
  return [wholeFamily, given, suffix].filter(Boolean).join(', ');
}
