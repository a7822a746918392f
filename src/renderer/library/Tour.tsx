import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../contract/assert-never';
import { callHost } from '../host/call-host';
import { Button } from '../ui/Button';
import { useSavePreference } from '../workbench/preferences';
import { useWorkbench } from '../workbench/workbench-store';
import styles from './Tour.module.css';
import { type TourStep, tourSteps, useTour } from './tour-store';

/** Five cards along the chain, each on the real screen; nothing is locked meanwhile, and Escape leaves. */
export function Tour() {
  const { t } = useTranslation('library');
  const { step, go, leave } = useTour();
  const save = useSavePreference();
  const card = useRef<HTMLElement>(null);
  const name = step === null ? undefined : tourSteps[step];
  useEffect(() => {
    if (name === undefined) return;
    card.current?.focus();
    void showStation(name);
  }, [name]);
  if (step === null || name === undefined) return null;
  const isLast = step === tourSteps.length - 1;
  const end = () => {
    leave();
    save('isTourDone', true);
  };
  return (
    <section
      ref={card}
      className={styles.card}
      aria-label={t('tour.label')}
      tabIndex={-1}
      data-region="tour"
      onKeyDown={({ key }) => {
        if (key === 'Escape') end();
      }}
    >
      <p className={styles.step}>{t('tour.step', { step: step + 1, of: tourSteps.length })}</p>
      <h2 className={styles.title}>{t(`tour.${name}`)}</h2>
      <p className={styles.text} aria-live="polite">
        {t(`tour.${name}Text`)}
      </p>
      <div className={styles.actions}>
        {isLast ? null : (
          <Button variant="quiet" className={styles.leave} onClick={end}>
            {t('tour.leave')}
          </Button>
        )}
        {step === 0 ? null : <Button onClick={() => go(step - 1)}>{t('tour.back')}</Button>}
        <Button variant="primary" onClick={isLast ? end : () => go(step + 1)}>
          {isLast ? t('tour.end') : t('tour.next')}
        </Button>
      </div>
    </section>
  );
}

/** Opens the screen that the step is about, with the first thing of its kind where there is one. */
async function showStation(step: TourStep): Promise<void> {
  const { open, closeBeside, showInspectorTab } = useWorkbench.getState();
  const firstOf = async (type: 'source' | 'fact' | 'paper') =>
    (await callHost('search.names', { query: '', types: [type], limit: 1 })).things[0]?.id;
  switch (step) {
    case 'source':
      open({ kind: 'sources' }, 'main');
      return;
    case 'passage': {
      const { sources } = await callHost('sources.list', { limit: 50 });
      const read = sources.find(({ versions }) => versions > 0);
      if (read !== undefined) open({ kind: 'source', id: read.id }, 'main');
      return;
    }
    case 'fact': {
      const id = await firstOf('fact');
      open(id === undefined ? { kind: 'facts' } : { kind: 'fact', id }, 'main');
      return;
    }
    case 'paper': {
      closeBeside();
      const id = await firstOf('paper');
      open(id === undefined ? { kind: 'papers' } : { kind: 'paper', id }, 'main');
      return;
    }
    case 'chain':
      useWorkbench.setState({ isInspectorOpen: true });
      showInspectorTab('text', 'chain');
      return;
    default:
      assertNever(step);
  }
}
