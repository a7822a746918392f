import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceVersion } from '../../../contract/sources';
import { useRequest } from '../../host/requests';
import { Dialog } from '../../ui/Dialog';
import { FailureNote } from '../../ui/FailureNote';
import { LoadingBar } from '../../ui/LoadingBar';
import { Select } from '../../ui/Select';
import { useWorkbench } from '../../workbench/workbench-store';
import styles from './Compare.module.css';
import { ComparedBlocks } from './ComparedBlocks';

interface CompareDialogProps {
  readonly sourceId: string;
  /** At least two, the newest first. */
  readonly versions: readonly SourceVersion[];
  onClose(): void;
}

/** Two versions of a source side by side, and the annotations that the newest one no longer has a place for. */
export function CompareDialog({ sourceId, versions, onClose }: CompareDialogProps) {
  const { t } = useTranslation('library');
  const [after, setAfter] = useState(versions[0]?.id ?? '');
  const [before, setBefore] = useState(versions[1]?.id ?? '');
  const { data, error, refetch } = useRequest('sources.compare', { source: sourceId, before, after });
  const options = useMemo(
    () =>
      versions.map(({ id, number, fileName }) => ({ value: id, label: t('compare.version', { number, fileName }) })),
    [versions, t],
  );
  return (
    <Dialog isOpen isWide title={t('compare.title')} onOpenChange={onClose}>
      <div className={styles.choices}>
        <Select label={t('compare.before')} value={before} options={options} onSelect={setBefore} />
        <Select label={t('compare.after')} value={after} options={options} onSelect={setAfter} />
      </div>
      <Orphans sourceId={sourceId} onClose={onClose} />
      {error !== null ? (
        <FailureNote failure={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingBar label={t('compare.loading')} />
      ) : data.blocks.every(({ kind }) => kind === 'same') ? (
        <p className={styles.same}>{t('compare.same')}</p>
      ) : (
        <ComparedBlocks key={`${before} ${after}`} blocks={data.blocks} />
      )}
    </Dialog>
  );
}

function Orphans({ sourceId, onClose }: { readonly sourceId: string; onClose(): void }) {
  const { t } = useTranslation('library');
  const { data } = useRequest('annotations.list', { source: sourceId, state: 'orphan' });
  if (data === undefined || data.annotations.length === 0) return null;
  return (
    <section className={styles.orphans}>
      <h3>{t('compare.orphans', { count: data.annotations.length })}</h3>
      <ul>
        {data.annotations.map(({ id, exact, note, start, end }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.orphan}
              onClick={() => {
                onClose();
                useWorkbench
                  .getState()
                  .open({ kind: 'source', id: sourceId, focus: { start, end, annotationId: id, at: Date.now() } });
              }}
            >
              <q>{exact}</q>
              {note === '' ? null : <small>{note}</small>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
