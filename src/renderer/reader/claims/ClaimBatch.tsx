import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedClaim } from '../../../contract/claims';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { useReader } from '../reader-store';
import styles from './Claims.module.css';
import { claimsAbove } from './select-claims';
import type { ClaimActions } from './use-claim-actions';

// The finder proposes nothing below this.
const leastScore = 1.5;
// Two figures, or a figure with a name and a date: what a checker nearly always keeps.
const usualScore = 3;
const step = 0.25;

interface ClaimBatchProps {
  readonly claims: readonly ListedClaim[];
  readonly actions: ClaimActions;
}

/** Accepts all open claims from a score on; the count follows the slider. */
export function ClaimBatch({ claims, actions }: ClaimBatchProps) {
  const { t } = useTranslation('reader');
  const formats = useFormats();
  const id = useId();
  const slider = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState(usualScore);
  const wish = useReader((state) => state.batchWish);
  useEffect(() => {
    if (wish > 0) slider.current?.focus();
  }, [wish]);
  const open = claims.filter(({ state }) => state === 'open');
  const highest = open.reduce((most, { score }) => Math.max(most, score), leastScore);
  const most = Math.max(Math.floor(highest / step) * step, leastScore);
  const score = Math.min(chosen, most);
  const above = claimsAbove(open, score);
  if (open.length === 0) return null;
  const words = formats.number(score);
  return (
    <form
      className={styles.batch}
      onSubmit={(event) => {
        event.preventDefault();
        actions.accept(above);
      }}
    >
      <label className={styles.batchLabel} htmlFor={id}>
        {t('claims.batch.score')}
        <output className={styles.score} htmlFor={id}>
          {words}
        </output>
      </label>
      <input
        ref={slider}
        id={id}
        className={styles.slider}
        type="range"
        min={leastScore}
        max={most}
        step={step}
        value={score}
        aria-valuetext={t('claims.batch.value', { score: words, count: above.length })}
        onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
      />
      <Button type="submit">{t('claims.batch.accept', { count: above.length })}</Button>
    </form>
  );
}
