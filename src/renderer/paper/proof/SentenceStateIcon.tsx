import { ArrowLeftRight, Check, Circle, CircleSlash2, Minus } from 'lucide-react';
import { assertNever } from '../../../contract/assert-never';
import type { SentenceState } from '../../../contract/papers';
import styles from './proof.module.css';

/** The sign of what a sentence rests on; its word stands beside it. */
export function SentenceStateIcon({ state }: { readonly state: SentenceState }) {
  const shared = { size: 13, strokeWidth: 2.25, 'aria-hidden': true, className: `${styles.icon} ${styles[state]}` };
  switch (state) {
    case 'vouched':
      return <Check {...shared} />;
    case 'unverified':
      return <Circle {...shared} />;
    case 'disputed':
      return <ArrowLeftRight {...shared} />;
    case 'naked':
      return <CircleSlash2 {...shared} />;
    case 'exempt':
      return <Minus {...shared} />;
    default:
      return assertNever(state);
  }
}
