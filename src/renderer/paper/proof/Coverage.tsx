import { Unlink } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperCheck, SentenceState } from '../../../contract/papers';
import { useFormats } from '../../i18n/format';
import { FailureNote } from '../../ui/FailureNote';
import { Popover } from '../../ui/Popover';
import { useDetails, usePaperSession } from '../session/session-context';
import { fallenSentences } from './fallen-sentences';
import styles from './proof.module.css';
import { SentenceList } from './SentenceList';

const barOrder = ['vouched', 'disputed', 'naked', 'unverified'] as const satisfies readonly SentenceState[];

/** How much of the paper is vouched for, and behind it every sentence by what it rests on. */
export function Coverage({ hasRoom }: { readonly hasRoom: boolean }) {
  const { t } = useTranslation('paper');
  const formats = useFormats();
  const session = usePaperSession();
  const [isOpen, setOpen] = useState(false);
  const check = useDetails((details) => details.check);
  const failure = useDetails((details) => details.checkFailure);
  const fallen = useMemo(() => fallenSentences(check), [check]).length;
  if (check === null && failure === null) return null;
  const share = check === null ? t('proof.unknown') : t('proof.coverage', { share: formats.percent(check.coverage) });
  const fell = t('proof.fallenCount', { count: fallen, number: formats.number(fallen) });
  const label = fallen === 0 ? share : `${share}, ${fell}`;
  return (
    <Popover
      label={t('proof.panel')}
      align="end"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={styles.coverage} title={hasRoom ? undefined : label}>
          <span className="visually-hidden">{label}</span>
          {check === null || !hasRoom ? null : <CoverageBar check={check} />}
          <span aria-hidden>{check === null || hasRoom ? share : formats.percent(check.coverage)}</span>
          {fallen === 0 ? null : (
            <span className={styles.fell} aria-hidden>
              <Unlink size={12} strokeWidth={2.25} />
              {hasRoom ? fell : formats.number(fallen)}
            </span>
          )}
        </button>
      }
    >
      {failure === null ? null : <FailureNote failure={failure} onRetry={() => void session.checkNow()} />}
      {check === null ? null : <SentenceList check={check} onChosen={() => setOpen(false)} />}
    </Popover>
  );
}

function countOf({ sentences }: PaperCheck, state: SentenceState): number {
  return sentences.filter((sentence) => sentence.state === state).length;
}

function CoverageBar({ check }: { readonly check: PaperCheck }) {
  return (
    <span className={styles.bar} aria-hidden>
      {barOrder.map((state) => (
        <i key={state} className={styles[state]} style={{ flexGrow: countOf(check, state) }} />
      ))}
    </span>
  );
}
