import type { CslName } from '../../../contract/csl';

/** "Family, Given, Suffix"; a name without a comma is an institution's. */
export function readName(value: string): CslName {
  const [family = '', given, suffix] = value.split(',', 3).map((part) => part.trim());
  if (given === undefined || family === '') return { literal: value.trim() };
  return { family, ...(given === '' ? {} : { given }), ...(suffix === undefined || suffix === '' ? {} : { suffix }) };
}

/** EndNote tells institutions by a comma at the end. */
export function readEndnoteName(value: string): CslName {
  const institution = /^([^,]+),\s*$/.exec(value)?.[1];
  return institution === undefined ? readName(value) : { literal: institution };
}
