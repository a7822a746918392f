import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import type { FactLayoutProps } from '../list/fact-layout';
import { type ScaleStep, scaleSteps } from './scale-steps';
import styles from './TimelineScale.module.css';
import { useDateWords } from './use-date-words';

interface TimelineScaleProps {
  readonly groups: FactLayoutProps['groups'];
  /** Index of the year at the top of the list. */
  readonly currentYear: number;
  onJump(year: number): void;
}

const moves: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Years or decades at a glance, as long as they have many facts; a press goes there. One stop of Tab, arrows walk it. */
export function TimelineScale({ groups, currentYear, onJump }: TimelineScaleProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const dateWords = useDateWords();
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const steps = useMemo(() => scaleSteps(groups), [groups]);
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const current = steps.findLastIndex(({ year }) => year <= currentYear);
  const stop = Math.min(focused ?? Math.max(current, 0), steps.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = Math.min(Math.max(stop + move, 0), steps.length - 1);
    setFocused(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  const wordsOf = ({ from, length }: ScaleStep) => {
    if (length === 1) return String(from);
    if (length === 10) return t('timeline.decade', { year: from });
    return `${from}–${from + length - 1}`;
  };
  if (steps.length < 2) return null;
  return (
    <div
      ref={list}
      className={styles.scale}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t('timeline.scale')}
      onKeyDown={onKeyDown}
      onBlur={() => setFocused(null)}
    >
      {steps.map((step, index) => (
        <button
          key={step.from}
          type="button"
          className={styles.step}
          style={{ '--share': step.count / most } as CSSProperties}
          tabIndex={index === stop ? 0 : -1}
          aria-current={index === current}
          aria-label={t('timeline.jump', {
            count: step.count,
            number: formats.number(step.count),
            when: step.length === 1 ? dateWords({ iso: String(step.from), precision: 'year' }) : wordsOf(step),
          })}
          onFocus={() => setFocused(index)}
          onClick={() => onJump(step.year)}
        >
          {wordsOf(step)}
        </button>
      ))}
    </div>
  );
}
