import { BadgeCheck, CircleSlash, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ListedClaim } from '../../../contract/claims';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { openLinked } from '../../workbench/open-linked';
import { type PaneSide, useWorkbench } from '../../workbench/workbench-store';
import styles from './Claims.module.css';
import { describeDate } from './describe-date';
import { describeMoney, describeQuantities } from './describe-figures';
import { readReason } from './read-reason';
import type { ClaimActions } from './use-claim-actions';

interface ClaimCardProps {
  readonly claim: ListedClaim;
  readonly isCurrent: boolean;
  readonly actions: ClaimActions;
  readonly side: PaneSide;
}

/** A claim in the list. The current one opens: what it states, why it was proposed, and what can be made of it. */
export function ClaimCard({ claim, isCurrent, actions, side }: ClaimCardProps) {
  const { t } = useTranslation('reader');
  const formats = useFormats();
  const { state, score, quote } = claim;
  return (
    <div className={[styles.card, styles[state], isCurrent ? styles.current : undefined].filter(Boolean).join(' ')}>
      <button
        type="button"
        className={styles.open}
        aria-current={isCurrent}
        onClick={() => actions.select(claim)}
        onFocus={() => useWorkbench.getState().activate(side)}
      >
        <span className={styles.head}>
          <StateWord claim={claim} />
          <span className={styles.score}>{t('claims.score', { score: formats.number(score) })}</span>
        </span>
        <span className={styles.quote}>{quote.replace(/\s+/g, ' ')}</span>
      </button>
      {isCurrent ? <OpenPart claim={claim} actions={actions} /> : null}
    </div>
  );
}

function StateWord({ claim: { state } }: { readonly claim: ListedClaim }) {
  const { t } = useTranslation('reader');
  if (state === 'open') return <span className="visually-hidden">{t('claims.state.open')}</span>;
  const Icon = state === 'accepted' ? BadgeCheck : CircleSlash;
  return (
    <span className={styles.state}>
      <Icon size={13} aria-hidden />
      {t(`claims.state.${state}`)}
    </span>
  );
}

function OpenPart({ claim, actions }: Pick<ClaimCardProps, 'claim' | 'actions'>) {
  const { t, i18n } = useTranslation('reader');
  const { state, money, quantities, dates, strengths, parties, reasons, factIds } = claim;
  const stated = [
    ['money', describeMoney(money, i18n.language)],
    ['quantities', describeQuantities(quantities, i18n.language)],
    ['dates', [...new Set(dates.map(({ iso }) => describeDate(iso, i18n.language)))]],
    ['strengths', strengths.map(({ words }) => words)],
    ['parties', parties],
  ] as const;
  const inWords = (reason: string) => {
    const { rule, words } = readReason(reason);
    if (rule === null) return reason;
    return words === '' ? t(`reason.${rule}`) : t('claims.reason', { rule: t(`reason.${rule}`), words });
  };
  return (
    <>
      <dl className={styles.stated}>
        {stated.map(([kind, values]) =>
          values.length === 0 ? null : (
            <div key={kind}>
              <dt>{t(`claims.stated.${kind}`)}</dt>
              <dd>{values.join(' · ')}</dd>
            </div>
          ),
        )}
        <div>
          <dt>{t('claims.why')}</dt>
          <dd className={styles.reasons}>{reasons.map(inWords).join('; ')}</dd>
        </div>
      </dl>
      <div className={styles.tools}>
        {state === 'accepted' ? (
          factIds.map((id, index) => (
            <Button key={id} variant="link" onClick={() => openLinked({ kind: 'fact', id })}>
              <BadgeCheck size={13} aria-hidden />
              {factIds.length === 1 ? t('card.fact') : t('card.factNumber', { number: index + 1 })}
            </Button>
          ))
        ) : (
          <>
            <Button onClick={() => actions.accept([claim])}>
              {t('claims.acceptShort')} <Kbd shortcut="A" />
            </Button>
            <Button variant="quiet" onClick={() => actions.toggleDismissed(claim)}>
              {state === 'dismissed' ? <RotateCcw size={13} aria-hidden /> : null}
              {state === 'dismissed' ? t('claims.restoreShort') : t('claims.dismissShort')} <Kbd shortcut="X" />
            </Button>
          </>
        )}
      </div>
    </>
  );
}
