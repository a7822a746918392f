import { FileDiff, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../contract/result';
import type { SourceVersion } from '../../../contract/sources';
import { callHost } from '../../host/call-host';
import { sendFile } from '../../host/send-file';
import { UnreadableFile } from '../../host/unreadable-file';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { FailureNote } from '../../ui/FailureNote';
import { useToasts } from '../../ui/use-toasts';
import styles from '../inspector/SourceInspector.module.css';
import { undoLast } from '../use-source-actions';
import { CompareDialog } from './CompareDialog';

interface SourceVersionsProps {
  readonly sourceId: string;
  readonly versions: readonly SourceVersion[];
}

/** The documents that stand behind a source, with their hashes, and the way to bring in a newer one. */
export function SourceVersions({ sourceId, versions }: SourceVersionsProps) {
  const { t } = useTranslation('library');
  const [isComparing, setComparing] = useState(false);
  const newestFirst = [...versions].sort((one, other) => other.number - one.number);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('inspector.versions', { count: versions.length })}</h3>
      {versions.length === 0 ? <p className={styles.byline}>{t('version.none')}</p> : null}
      {newestFirst.map((version) => (
        <VersionFacts key={version.id} version={version} />
      ))}
      {versions.length === 0 ? null : <NewVersion sourceId={sourceId} />}
      {versions.length < 2 ? null : (
        <div className={styles.actions}>
          <Button onClick={() => setComparing(true)}>
            <FileDiff size={14} aria-hidden />
            {t('compare.open')}
          </Button>
        </div>
      )}
      {isComparing ? (
        <CompareDialog sourceId={sourceId} versions={newestFirst} onClose={() => setComparing(false)} />
      ) : null}
    </section>
  );
}

function VersionFacts({ version }: { readonly version: SourceVersion }) {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const { number, fileName, importedAt, byteLength, encoding, characters, paragraphs, pages, sha256, textSha256 } =
    version;
  return (
    <dl className={styles.facts}>
      <dt>{t('version.file', { number })}</dt>
      <dd title={fileName}>{fileName}</dd>
      <dt>{t('version.imported')}</dt>
      <dd>{formats.dateTime(importedAt)}</dd>
      <dt>{t('version.size')}</dt>
      <dd>{encoding === '' ? formats.bytes(byteLength) : `${formats.bytes(byteLength)}, ${encoding}`}</dd>
      <dt>{t('version.text')}</dt>
      <dd>
        {t('version.textSize', { characters: formats.number(characters), paragraphs: formats.number(paragraphs) })}
        {pages === 0 ? null : `, ${t('version.pages', { count: pages, number: formats.number(pages) })}`}
      </dd>
      <dt>{t('version.sha256')}</dt>
      <dd className={styles.mono} title={sha256}>
        {sha256}
      </dd>
      <dt>{t('version.textSha256')}</dt>
      <dd className={styles.mono} title={textSha256}>
        {textSha256}
      </dd>
    </dl>
  );
}

function NewVersion({ sourceId }: { readonly sourceId: string }) {
  const { t } = useTranslation('library');
  const chooser = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const revise = async (file: File) => {
    setBusy(true);
    setFailure(null);
    try {
      const document = await sendFile(file);
      const { version, anchors } = await callHost('sources.revise', { source: sourceId, document });
      useToasts.getState().show({
        message: t('version.revised', { number: version.number, ...anchors }),
        action: { label: t('undo'), run: undoLast },
      });
    } catch (caught) {
      if (caught instanceof UnreadableFile)
        setFailure(new Failure('unreadable', t('import.unreadable', { name: file.name }), caught.message));
      else if (caught instanceof Error) setFailure(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t('version.replace')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file !== undefined) void revise(file);
        }}
      />
      <div className={styles.actions}>
        <Button disabled={isBusy} onClick={() => chooser.current?.click()}>
          <FileUp size={14} aria-hidden />
          {t('version.replace')}
        </Button>
      </div>
      {failure === null ? null : <FailureNote failure={failure} />}
    </>
  );
}
