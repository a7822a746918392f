import { BookOpenText, Globe, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SourceNotice } from '../../../contract/sources';
import { useAction, useRequest } from '../../host/requests';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { FailureNote } from '../../ui/FailureNote';
import { LoadingBar } from '../../ui/LoadingBar';
import { useWorkbench } from '../../workbench/workbench-store';
import { useSourceActions } from '../use-source-actions';
import { useSourceWords } from '../use-source-words';
import { SourceVersions } from '../versions/SourceVersions';
import { CollectionsField } from './CollectionsField';
import { checkField } from './check-field';
import { LookUp } from './LookUp';
import { SourceForm } from './SourceForm';
import styles from './SourceInspector.module.css';
import { TagsField } from './TagsField';
import { useSaveSource } from './use-save-source';

/** Everything about one source that is not its text: record, tags, what is odd about it, versions. */
export function SourceInspector({ sourceId }: { readonly sourceId: string }) {
  const { t } = useTranslation('library');
  const words = useSourceWords();
  const { data, error, refetch } = useRequest('sources.get', { source: sourceId });
  const saving = useSaveSource(sourceId);
  const { remove } = useSourceActions();
  const { mutate: openExternal } = useAction('shell.openExternal');
  if (error !== null) return <FailureNote failure={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingBar label={t('inspector.loading')} />;
  const { source, notices, versions } = data;
  const { csl, tags } = source;
  const address = csl.URL ?? (csl.DOI === undefined ? undefined : `https://doi.org/${csl.DOI}`);
  return (
    <div className={styles.inspector}>
      <div>
        <h2 className={styles.title}>{csl.title === undefined || csl.title === '' ? words.untitled : csl.title}</h2>
        <p className={styles.byline}>{words.authorsOf(source)}</p>
      </div>
      <div className={styles.actions}>
        {versions.length === 0 ? null : (
          <Button onClick={() => useWorkbench.getState().open({ kind: 'source', id: source.id })}>
            <BookOpenText size={14} aria-hidden />
            {t('inspector.read')}
          </Button>
        )}
        {address === undefined || checkField('URL', address) !== undefined ? null : (
          <Button variant="quiet" onClick={() => openExternal({ url: address })}>
            <Globe size={14} aria-hidden />
            {t('inspector.openAddress')}
          </Button>
        )}
        <LookUp detail={data} />
      </div>
      {notices.length === 0 ? null : <Notices sourceId={source.id} notices={notices} />}
      <SourceForm detail={data} saving={saving} />
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('inspector.tags')}</h3>
        <TagsField
          tags={tags}
          failure={saving.failureOf('tags')}
          onChange={(next) => saving.save('tags', { tags: next })}
        />
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('inspector.collections')}</h3>
        <CollectionsField sourceId={source.id} collections={data.collections} />
      </section>
      <SourceVersions sourceId={source.id} versions={versions} />
      <section className={styles.section}>
        <div className={styles.actions}>
          <Button variant="danger" onClick={() => remove([source.id], csl.title)}>
            <Trash2 size={14} aria-hidden />
            {t('inspector.remove')}
          </Button>
        </div>
      </section>
    </div>
  );
}

interface NoticesProps {
  readonly sourceId: string;
  readonly notices: readonly SourceNotice[];
}

function Notices({ sourceId, notices }: NoticesProps) {
  const { t } = useTranslation('library');
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('inspector.notices', { count: notices.length })}</h3>
      <div className={styles.list}>
        {notices.map(({ kind, start, end, quote, message }) => (
          <Card
            key={`${kind} ${start} ${end}`}
            className={styles.notice}
            head={t(`notice.${kind}`)}
            text={quote === '' ? undefined : quote}
            foot={message}
            onClick={() =>
              useWorkbench.getState().open({ kind: 'source', id: sourceId, focus: { start, end, at: Date.now() } })
            }
          />
        ))}
      </div>
    </section>
  );
}
