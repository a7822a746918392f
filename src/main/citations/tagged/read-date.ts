import type { CslDate } from '../../../contract/csl';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "2024/11/16/", "2024-11-16", "2024 Nov 16", "16 November 2024", "2024"; anything else stays as words. */
export function readDate(value: string): CslDate {
  const text = value.trim();
  const [, year, month, day] = /^(-?\d{1,4})(?:[/.-](\d{1,2})?(?:[/.-](\d{1,2})?)?)?(?:[T/].*)?$/.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, month, day);
  const [, wordYear, wordMonth = '', wordDay] = /^(\d{4})[ ,]+([A-Za-z]{3,9})\.?(?:[ ,]+(\d{1,2}))?$/.exec(text) ?? [];
  if (wordYear !== undefined && monthOf(wordMonth) !== undefined) {
    return dateOf(wordYear, String(monthOf(wordMonth)), wordDay);
  }
  const [, lastDay, lastMonth = '', lastYear] = /^(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text) ?? [];
  if (lastYear !== undefined && monthOf(lastMonth) !== undefined) {
    return dateOf(lastYear, String(monthOf(lastMonth)), lastDay);
  }
  const [, usMonth = '', usDay, usYear] = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text) ?? [];
  if (usYear !== undefined && monthOf(usMonth) !== undefined) return dateOf(usYear, String(monthOf(usMonth)), usDay);
  return { literal: text.replace(/\/+$/, '') };
}

/** 1-12; undefined for a word that is no English month. */
export function monthOf(word: string): number | undefined {
  const index = months.indexOf(word.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}

function dateOf(year: string, month: string | undefined, day: string | undefined): CslDate {
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined).map(Number)] };
}
