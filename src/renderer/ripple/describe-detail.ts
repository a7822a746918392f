import type { TFunction } from 'i18next';
import { assertNever } from '../../contract/assert-never';
import type { FactFlagKind } from '../../contract/facts';

/** What exactly happened: a person's reason as it is, the words that are gone in quotation marks. '' where nothing is known. */
export function describeDetail(kind: FactFlagKind, detail: string, t: TFunction<'ripple'>): string {
  if (detail === '') return '';
  switch (kind) {
    case 'disputed':
    case 'refuted':
      return detail;
    case 'removed':
    case 'evidence-withdrawn':
    case 'evidence-orphaned':
      return t('quote', { text: detail });
    default:
      return assertNever(kind);
  }
}
