import { FileUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../contract/annotations';
import type { ListedClaim } from '../../contract/claims';
import type { SourceDetail, SourceVersion } from '../../contract/sources';
import { useSourceConflicts } from '../conflicts/use-source-conflicts';
import { useRequest } from '../host/requests';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailureNote } from '../ui/FailureNote';
import { LoadingBar } from '../ui/LoadingBar';
import { PaneBar } from '../workbench/PaneBar';
import { type PaneSide, useWorkbench, type View } from '../workbench/workbench-store';
import { ClaimWait } from './claims/ClaimWait';
import { claimAt } from './claims/select-claims';
import { useClaimActions } from './claims/use-claim-actions';
import { useClaimCommands } from './claims/use-claim-commands';
import { useClaims } from './claims/use-claims';
import { DocumentText } from './DocumentText';
import { FindBar } from './FindBar';
import { filterAnnotations, noFilter } from './filter-annotations';
import { DocumentPages } from './pages/DocumentPages';
import { ReaderBar } from './ReaderBar';
import styles from './ReaderScreen.module.css';
import { ReaderSide } from './ReaderSide';
import { createReaderStore, jumpTo, ReaderStoreContext, useReader, useReaderStore } from './reader-store';
import { SelectionTools } from './SelectionTools';
import { StatementBox } from './StatementBox';
import { useIsNarrow } from './use-is-narrow';
import { useMarks } from './use-marks';
import { useTextAccess } from './use-paragraphs';
import { useReaderActions } from './use-reader-actions';
import { useReaderCommands } from './use-reader-commands';
import { useReaderView } from './use-reader-view';
import { useRevise } from './use-revise';

type SourceView = Extract<View, { kind: 'source' }>;

interface ReaderScreenProps {
  readonly view: SourceView;
  readonly side: PaneSide;
}

/** A source to read and annotate. */
export function ReaderScreen({ view, side }: ReaderScreenProps) {
  const { t } = useTranslation('reader');
  const [store] = useState(createReaderStore);
  const { data: detail, error, refetch } = useRequest('sources.get', { source: view.id });
  useEffect(() => useWorkbench.getState().setSubject({ kind: 'source', id: view.id }), [view.id]);
  if (detail === undefined) {
    return (
      <div className={styles.wait}>
        <PaneBar title={t('title.opening')} />
        {error === null ? <LoadingBar label={t('loading')} /> : <FailureNote failure={error} onRetry={refetch} />}
      </div>
    );
  }
  if (detail.version === null) return <RecordOnly detail={detail} />;
  if (detail.version.paragraphs === 0) return <RecordOnly detail={detail} isEmpty />;
  return (
    <ReaderStoreContext value={store}>
      <Reader key={detail.version.id} detail={detail} version={detail.version} view={view} side={side} />
    </ReaderStoreContext>
  );
}

function titleOf({ source: { csl, citeKey } }: SourceDetail): string {
  const author = csl.author?.[0];
  const name = author?.literal ?? author?.family ?? author?.given;
  const title = csl.title ?? citeKey;
  return name === undefined ? title : `${name}, ${title}`;
}

/** A record whose document is not in the library, or has no text: the document can be added here. */
function RecordOnly({ detail, isEmpty = false }: { readonly detail: SourceDetail; readonly isEmpty?: boolean }) {
  const { t } = useTranslation('reader');
  const { choose, isBusy } = useRevise(detail.source.id);
  return (
    <>
      <PaneBar title={titleOf(detail)} />
      <EmptyState
        icon={FileUp}
        title={isEmpty ? t('empty.noText') : t('empty.noDocument')}
        text={isEmpty ? t('empty.noTextHint') : t('empty.noDocumentHint')}
      >
        <Button variant="primary" disabled={isBusy} onClick={choose}>
          {t('empty.add')}
        </Button>
      </EmptyState>
    </>
  );
}

interface ReaderProps extends ReaderScreenProps {
  readonly detail: SourceDetail;
  readonly version: SourceVersion;
}

const noAnnotations: readonly Annotation[] = [];
const noClaims: readonly ListedClaim[] = [];

function Reader({ detail, version, view, side }: ReaderProps) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const { id } = detail.source;
  useSourceConflicts(id, side);
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(frame);
  const [filter, setFilter] = useState(noFilter);
  const selectedId = useReader((state) => state.selectedId);
  const isFindOpen = useReader((state) => state.isFindOpen);
  const isLensOn = useReader((state) => state.isLensOn);
  const isListOpen = useReader((state) => state.isListOpen) ?? !isNarrow;
  const sideTab = useReader((state) => state.sideTab);
  const trouble = useReader((state) => state.trouble);

  const list = useRequest('annotations.list', { source: id });
  const annotations = list.data?.annotations ?? noAnnotations;
  const shown = useMemo(() => filterAnnotations(annotations, filter), [annotations, filter]);
  const search = useClaims(id, version.id, isLensOn);
  const claims = isLensOn ? (search.claims ?? noClaims) : noClaims;

  const marks = useMarks(annotations, claims);
  const access = useTextAccess(id, version);
  const { view: shownAs, show } = useReaderView(version, access);
  const actions = useReaderActions({ store, source: detail.source, annotations: shown, access });
  const claim = claimAt(
    claims,
    useReader((state) => state.picked),
  );
  const claimActions = useClaimActions({ store, source: id, versionId: version.id, claims, access });
  useReaderCommands(side, actions, shownAs, show);
  useClaimCommands(side, claimActions, claim?.state);
  useFocus(view);
  useSubject(id, selectedId);

  const View = shownAs === 'pages' ? DocumentPages : DocumentText;
  const title = titleOf(detail);
  const shownBeside = isListOpen ? (isLensOn ? sideTab : 'annotations') : null;
  const selected = annotations.find((annotation) => annotation.id === selectedId);
  return (
    <div className={styles.reader} ref={frame} data-reader>
      <ReaderBar
        detail={detail}
        version={version}
        title={title}
        annotationCount={annotations.length}
        claimCount={search.claims?.length ?? null}
        isListOpen={isListOpen}
        isNarrow={isNarrow}
        view={shownAs}
        onView={show}
      />
      {isFindOpen ? <FindBar source={id} /> : null}
      {isLensOn && search.claims === undefined && shownBeside !== 'claims' ? <ClaimWait search={search} /> : null}
      {trouble === null ? null : (
        <p className={styles.trouble} role="status">
          {t(`pages.${trouble}`)}
        </p>
      )}
      <div className={styles.body}>
        <View
          detail={detail}
          version={version}
          title={title}
          marks={marks}
          claims={claims}
          access={access}
          sheet={sheet}
        >
          <SelectionTools
            sheet={sheet}
            actions={actions}
            annotation={shownBeside === 'annotations' ? undefined : selected}
            claim={shownBeside === 'claims' ? undefined : claim}
            claimActions={claimActions}
          />
          <StatementBox sheet={sheet} />
        </View>
        {isListOpen ? (
          <ReaderSide
            isOver={isNarrow}
            claims={{ search, current: claim, actions: claimActions, side }}
            annotations={{
              annotations,
              shown,
              filter,
              onFilter: setFilter,
              isLoading: list.isPending,
              failure: list.error,
              onRetry: list.refetch,
              actions,
              side,
            }}
          />
        ) : null}
      </div>
    </div>
  );
}

/** Each request to look at a place is a jump of its own. */
function useFocus({ focus }: SourceView): void {
  const store = useReaderStore();
  useEffect(() => {
    if (focus === undefined) return;
    if (focus.annotationId !== undefined) store.setState({ selectedId: focus.annotationId });
    jumpTo(store, focus);
  }, [store, focus]);
}

/** The inspector follows what is selected here. */
function useSubject(sourceId: string, selectedId: string | null): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current && selectedId === null) {
      isFirst.current = false;
      return;
    }
    isFirst.current = false;
    const { setSubject } = useWorkbench.getState();
    setSubject(selectedId === null ? { kind: 'source', id: sourceId } : { kind: 'annotation', id: selectedId });
  }, [sourceId, selectedId]);
}
