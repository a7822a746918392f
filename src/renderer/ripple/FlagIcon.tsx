import { FileX2, Trash2, Unlink } from 'lucide-react';
import { assertNever } from '../../contract/assert-never';
import type { FactFlagKind } from '../../contract/facts';
import { StatusIcon } from '../ui/StatusIcon';
import styles from './flag.module.css';

/** The sign of what fell; its word stands beside it. */
export function FlagIcon({ kind }: { readonly kind: FactFlagKind }) {
  const shared = { size: 13, strokeWidth: 2, 'aria-hidden': true, className: `${styles.icon} ${styles[toneOf(kind)]}` };
  switch (kind) {
    case 'disputed':
    case 'refuted':
      return <StatusIcon status={kind} />;
    case 'removed':
      return <Trash2 {...shared} />;
    case 'evidence-withdrawn':
      return <Unlink {...shared} />;
    case 'evidence-orphaned':
      return <FileX2 {...shared} />;
    default:
      return assertNever(kind);
  }
}

/** A fact that is refuted or gone holds nothing up any more; the rest may still be mended. */
export function toneOf(kind: FactFlagKind): 'warn' | 'bad' {
  return kind === 'refuted' || kind === 'removed' ? 'bad' : 'warn';
}
