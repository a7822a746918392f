import { Ban, Check, Clock, Copy, type LucideIcon, RefreshCw, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../contract/imports';
import { useAction, useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { useToasts } from '../../ui/use-toasts';
import { useWorkbench } from '../../workbench/workbench-store';
import { undoLast } from '../use-source-actions';
import styles from './ImportScreen.module.css';

const icons: Readonly<Record<ImportItem['status'], LucideIcon>> = {
  waiting: Clock,
  imported: Check,
  duplicate: Copy,
  revised: RefreshCw,
  failed: X,
  cancelled: Ban,
};

interface ItemRowProps {
  readonly item: ImportItem;
  /** What is asked about it can be answered: the import has ended. */
  readonly isOver: boolean;
}

/** One file: what became of it, why where it failed, and the way to its source. */
export function ItemRow({ item, isOver }: ItemRowProps) {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const { name, status, sourceIds, failure, maybeRevisionOf } = item;
  const Icon = icons[status];
  const [first] = sourceIds;
  return (
    <>
      <Icon size={15} className={styles[status]} aria-hidden />
      <span className={styles.name}>{name}</span>
      <span className={styles.word}>
        {t(`import.word.${status}`)}
        {sourceIds.length > 1
          ? ` · ${t('sources.count', { count: sourceIds.length, number: formats.number(sourceIds.length) })}`
          : null}
      </span>
      {first === undefined ? null : (
        <Button
          variant="link"
          aria-label={t('import.openOf', { name })}
          onClick={() => useWorkbench.getState().open({ kind: 'source', id: first })}
        >
          {t('import.open')}
        </Button>
      )}
      {failure === undefined ? null : (
        <div className={styles.why}>
          <p>{failure.message}</p>
          {failure.detail === undefined || failure.detail === '' ? null : (
            <details>
              <summary>{t('import.details')}</summary>
              <pre>{failure.detail}</pre>
            </details>
          )}
        </div>
      )}
      {maybeRevisionOf === undefined || first === undefined || !isOver ? null : (
        <RevisionQuestion sourceId={first} earlierId={maybeRevisionOf} />
      )}
    </>
  );
}

interface RevisionQuestionProps {
  /** The source that the file became. */
  readonly sourceId: string;
  /** The one of which it may be a later version. */
  readonly earlierId: string;
}

/** Asks whether a document is a later version of another one; gone once it is answered. */
function RevisionQuestion({ sourceId, earlierId }: RevisionQuestionProps) {
  const { t } = useTranslation('library');
  const [isAnswered, setAnswered] = useState(false);
  const { data: earlier } = useRequest('sources.rows', { ids: [earlierId, sourceId] });
  const { mutate: join, isPending } = useAction('sources.joinAsVersion');
  const { mutate: keepApart } = useAction('sources.markDistinct');
  const title = earlier?.sources.find(({ id }) => id === earlierId)?.csl.title;
  const isThere = earlier?.sources.length === 2;
  if (isAnswered || !isThere) return null;
  return (
    <div className={styles.question}>
      <p>{t('import.maybeRevision', { title: title ?? t('source.untitled') })}</p>
      <Button
        disabled={isPending}
        onClick={() =>
          join(
            { source: sourceId, into: earlierId },
            {
              onSuccess({ version, anchors }) {
                setAnswered(true);
                useToasts.getState().show({
                  message: t('version.revised', { number: version.number, ...anchors }),
                  action: { label: t('undo'), run: undoLast },
                });
              },
            },
          )
        }
      >
        {t('import.makeVersion')}
      </Button>
      <Button
        variant="quiet"
        onClick={() => keepApart({ sources: [sourceId, earlierId] }, { onSuccess: () => setAnswered(true) })}
      >
        {t('import.keepApart')}
      </Button>
    </div>
  );
}
