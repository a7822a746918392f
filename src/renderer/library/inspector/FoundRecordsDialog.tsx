import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CslItem, CslPatch } from '../../../contract/csl';
import type { SourceDetail } from '../../../contract/sources';
import { useAction, useRequest } from '../../host/requests';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNote } from '../../ui/FailureNote';
import { LoadingBar } from '../../ui/LoadingBar';
import { Select } from '../../ui/Select';
import { useToasts } from '../../ui/use-toasts';
import { describeValue } from '../describe-value';
import { useFieldName } from '../use-field-name';
import { undoLast } from '../use-source-actions';
import { useSourceWords } from '../use-source-words';
import styles from './LookUp.module.css';

interface FoundRecordsDialogProps {
  readonly detail: SourceDetail;
  onClose(): void;
}

interface Difference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What the services know of a work, beside what the library has: the person ticks what is taken over. */
export function FoundRecordsDialog({ detail, onClose }: FoundRecordsDialogProps) {
  const { t } = useTranslation('library');
  const fieldName = useFieldName();
  const { source } = detail;
  const { data, error, isFetching, refetch } = useRequest('metadata.lookUp', { source: source.id });
  const [index, setIndex] = useState(0);
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({});
  const { mutate, isPending, error: saveError } = useAction('sources.update', { isFailureShownInPlace: true });
  const record = data?.records[index];
  const differences = useDifferences(source.csl, record?.csl);
  // What is empty here is taken by itself; what would overwrite something is for the person to say.
  const isTaken = ({ field, before }: Difference) => changed[field] ?? before === '';
  const taken = differences.filter(isTaken);
  const apply = () => {
    if (record === undefined) return;
    const csl: CslPatch = Object.fromEntries(taken.map(({ field }) => [field, record.csl[field]]));
    mutate(
      { source: source.id, csl, origin: record.service },
      {
        onSuccess() {
          onClose();
          useToasts.getState().show({
            message: t('lookUp.applied', { count: taken.length, service: record.service }),
            action: { label: t('undo'), run: undoLast },
          });
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      isWide
      title={t('lookUp.title')}
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" disabled={taken.length === 0 || isPending} onClick={apply}>
            {t('lookUp.apply', { count: taken.length })}
          </Button>
        </>
      }
    >
      {error !== null && !isFetching ? (
        <FailureNote failure={error} onRetry={() => void refetch()} />
      ) : data === undefined || isFetching ? (
        <LoadingBar label={t('lookUp.asking')} />
      ) : record === undefined ? (
        <EmptyState title={t('lookUp.none')} text={t('lookUp.noneText')} />
      ) : (
        <>
          <Select
            label={t('lookUp.record')}
            value={String(index)}
            options={data.records.map(({ service, identifier }, at) => ({
              value: String(at),
              label: `${service}: ${identifier}`,
            }))}
            onSelect={(chosen) => {
              setIndex(Number(chosen));
              setChanged({});
            }}
          />
          {differences.length === 0 ? <p className={styles.same}>{t('lookUp.same')}</p> : null}
          <ul className={styles.differences} aria-label={t('lookUp.differences')}>
            {differences.map((difference) => (
              <li key={difference.field}>
                <label className={styles.difference}>
                  <input
                    type="checkbox"
                    checked={isTaken(difference)}
                    onChange={({ currentTarget }) =>
                      setChanged({ ...changed, [difference.field]: currentTarget.checked })
                    }
                  />
                  <span className={styles.field}>{fieldName(difference.field)}</span>
                  {difference.before === '' ? null : <del className={styles.before}>{difference.before}</del>}
                  <ins className={styles.after}>{difference.after}</ins>
                </label>
              </li>
            ))}
          </ul>
          {saveError === null ? null : <FailureNote failure={saveError} />}
        </>
      )}
    </Dialog>
  );
}

// An id and a key are the library's own.
const notCompared: ReadonlySet<string> = new Set(['id', 'citation-key']);

function useDifferences(current: CslItem, found: CslItem | undefined): readonly Difference[] {
  const words = useSourceWords();
  if (found === undefined) return [];
  const textOf = (field: string, value: unknown) =>
    field === 'type' ? words.typeOf(describeValue(value)) : describeValue(value);
  return Object.keys(found)
    .filter((field) => !notCompared.has(field))
    .map((field) => ({ field, before: textOf(field, current[field]), after: textOf(field, found[field]) }))
    .filter(({ before, after }) => after !== '' && before !== after);
}
