import { CircleAlert, Download, Ellipsis, FileUp, PanelRight, Search, Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SourceDetail, SourceNotice, SourceVersion } from '../../contract/sources';
import { useAction } from '../host/requests';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Menu } from '../ui/Menu';
import { Popover } from '../ui/Popover';
import { PaneBar } from '../workbench/PaneBar';
import { saveFile } from '../workbench/save-file';
import { PageTools } from './pages/PageTools';
import { type ReaderView, ViewSwitch } from './pages/ViewSwitch';
import styles from './ReaderBar.module.css';
import { jumpTo, toggleLens, useReader, useReaderStore } from './reader-store';
import { useRevise } from './use-revise';

interface ReaderBarProps {
  readonly detail: SourceDetail;
  readonly version: SourceVersion;
  readonly title: string;
  readonly annotationCount: number;
  readonly claimCount: number | null;
  readonly isListOpen: boolean;
  /** null for a document that has no pages to show. */
  readonly view: ReaderView | null;
  readonly onView: (view: ReaderView) => void;
  /** No room for words. */
  readonly isNarrow: boolean;
}

/** The reader's bar: where one is, what is odd, the claims lens, the list. */
export function ReaderBar(props: ReaderBarProps) {
  const { detail, version, title, annotationCount, claimCount, isListOpen, isNarrow, view, onView } = props;
  const { t } = useTranslation('reader');
  const formats = useFormats();
  const store = useReaderStore();
  const place = useReader((state) => state.place);
  const isLensOn = useReader((state) => state.isLensOn);
  const { choose, isBusy } = useRevise(detail.source.id);
  const { mutate: exportW3c } = useAction('annotations.exportW3c');
  const exportAnnotations = () =>
    exportW3c(
      { source: detail.source.id },
      {
        onSuccess({ document }) {
          const content = JSON.stringify(document, null, 2);
          const fileName = `${detail.source.citeKey}-annotations.jsonld`;
          void saveFile({ fileName, mediaType: 'application/ld+json', encoding: 'utf8', content });
        },
      },
    );
  const find = () => store.setState(({ findWish }) => ({ isFindOpen: true, findWish: findWish + 1 }));
  return (
    <PaneBar title={title}>
      {view === null ? null : <ViewSwitch view={view} onView={onView} />}
      {view === 'pages' ? (
        <PageTools source={detail.source.id} versionId={version.id} isNarrow={isNarrow} />
      ) : (
        <span className={styles.place}>
          {t('bar.place', { number: formats.number(place + 1), total: formats.number(version.paragraphs) })}
        </span>
      )}
      {detail.notices.length === 0 ? null : <Notices notices={detail.notices} />}
      <Button variant="link" className={styles.lens} aria-pressed={isLensOn} onClick={() => toggleLens(store)}>
        <Sparkles size={13} aria-hidden />
        <span className={isNarrow ? 'visually-hidden' : undefined}>
          {isLensOn
            ? claimCount === null
              ? t('bar.claimsOn')
              : t('bar.claimsFound', { count: claimCount })
            : t('bar.claims')}
        </span>
      </Button>
      <Button
        variant="link"
        className={styles.lens}
        aria-pressed={isListOpen}
        aria-label={t('bar.annotations', { count: annotationCount })}
        onClick={() => store.setState({ isListOpen: !isListOpen })}
      >
        <PanelRight size={14} aria-hidden />
        {formats.number(annotationCount)}
      </Button>
      <Menu
        align="end"
        trigger={<IconButton label={t('bar.more')} icon={Ellipsis} disabled={isBusy} />}
        groups={[
          {
            id: 'document',
            items: [
              { id: 'find', label: t('command.find'), icon: Search, shortcut: 'Mod+F', run: find },
              { id: 'revise', label: t('bar.revise'), icon: FileUp, run: choose },
              {
                id: 'export',
                label: t('bar.export'),
                icon: Download,
                isEnabled: annotationCount > 0,
                run: exportAnnotations,
              },
            ],
          },
        ]}
      />
    </PaneBar>
  );
}

/** What is odd about the source; each leads to its place. */
function Notices({ notices }: { readonly notices: readonly SourceNotice[] }) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const label = t('bar.notices', { count: notices.length });
  return (
    <Popover
      label={label}
      align="end"
      trigger={
        <Button variant="link" className={styles.notices} aria-label={label}>
          <CircleAlert size={13} aria-hidden />
          {notices.length}
        </Button>
      }
    >
      <h2 className={styles.noticesTitle}>{t('notices.title')}</h2>
      <ul className={styles.noticeList}>
        {notices.map((notice) => (
          <li key={`${notice.kind}-${notice.start}-${notice.end}`}>
            <button
              type="button"
              className={styles.notice}
              disabled={notice.end <= notice.start}
              onClick={() => jumpTo(store, notice)}
            >
              <span>{notice.message}</span>
              {notice.quote === '' ? null : <span className={styles.noticeQuote}>{notice.quote}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
