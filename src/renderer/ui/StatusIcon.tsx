import { ArrowLeftRight, Check, CircleHelp, X } from 'lucide-react';
import { assertNever } from '../../contract/assert-never';
import type { FactStatus } from '../../contract/facts';
import styles from './StatusBadge.module.css';

interface StatusIconProps {
  readonly status: FactStatus;
  readonly size?: number;
}

/** The sign of a fact's status alone, where its word stands beside it. */
export function StatusIcon({ status, size = 13 }: StatusIconProps) {
  const shared = { size, strokeWidth: 2.25, 'aria-hidden': true, className: `${styles.icon} ${styles[status]}` };
  switch (status) {
    case 'unverified':
    case 'checking':
      return <Circle isHalfFull={status === 'checking'} size={size} className={shared.className} />;
    case 'supported':
      return <Check {...shared} />;
    case 'disputed':
      return <ArrowLeftRight {...shared} />;
    case 'refuted':
      return <X {...shared} />;
    case 'unverifiable':
      return <CircleHelp {...shared} strokeWidth={2} />;
    default:
      return assertNever(status);
  }
}

interface CircleProps {
  readonly isHalfFull: boolean;
  readonly size: number;
  readonly className: string;
}

function Circle({ isHalfFull, size, className }: CircleProps) {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {isHalfFull ? <path d="M6 2a4 4 0 0 0 0 8z" fill="currentColor" /> : null}
    </svg>
  );
}
