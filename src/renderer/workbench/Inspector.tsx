import { Tabs } from 'radix-ui';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ChainPanel } from '../chain/ChainPanel';
import { describeShortcut } from '../ui/describe-shortcut';
import { EmptyState } from '../ui/EmptyState';
import { TabList } from '../ui/TabList';
import styles from './Inspector.module.css';
import { PaneBoundary } from './PaneBoundary';
import { walkShortcuts } from './walk-shortcuts';
import { type InspectorTab, useWorkbench } from './workbench-store';

const SourceInspector = lazy(() =>
  import('../library/inspector/SourceInspector').then((m) => ({ default: m.SourceInspector })),
);

/** The right pane: the chain of what the caret is in, or the details of the source. */
export function Inspector() {
  const { t } = useTranslation('workbench');
  const { inspectorTabs, showInspectorTab, isInspectorOpen } = useWorkbench();
  const place = useWorkbench(({ main, beside, activePane }) => {
    const active = activePane === 'beside' && beside !== null ? beside : main;
    return active.kind === 'sources' || active.kind === 'duplicates' ? 'list' : 'text';
  });
  const sourceId = useInspectedSource();
  const tab = inspectorTabs[place];
  return (
    <aside
      className={styles.inspector}
      aria-label={t('inspector.label')}
      data-region="inspector"
      tabIndex={-1}
      inert={!isInspectorOpen}
    >
      <Tabs.Root
        value={tab}
        onValueChange={(next) => showInspectorTab(place, next as InspectorTab)}
        className={styles.inspector}
      >
        <div className={styles.bar}>
          <TabList
            label={t('inspector.label')}
            tabs={[
              { id: 'chain', label: t('inspector.chain') },
              { id: 'details', label: t('inspector.details') },
            ]}
          />
          {tab === 'chain' ? (
            <span className={styles.hint}>
              {t('inspector.walk', { keys: describeShortcut(walkShortcuts.down).replace('↓', '↑ ↓') })}
            </span>
          ) : null}
        </div>
        <Tabs.Content value="chain" className={styles.panel}>
          <PaneBoundary>
            <ChainPanel />
          </PaneBoundary>
        </Tabs.Content>
        <Tabs.Content value="details" className={styles.panel}>
          <PaneBoundary key={sourceId}>
            <Suspense fallback={null}>
              {sourceId === undefined ? (
                <EmptyState title={t('inspector.noSource')} text={t('inspector.noSourceText')} />
              ) : (
                <SourceInspector sourceId={sourceId} />
              )}
            </Suspense>
          </PaneBoundary>
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}

/** The source that the active pane shows, or that is selected there, or that the other pane shows. */
function useInspectedSource(): string | undefined {
  return useWorkbench(({ main, beside, activePane, subject }) => {
    const active = activePane === 'beside' && beside !== null ? beside : main;
    if (active.kind === 'source') return active.id;
    if (subject?.kind === 'source') return subject.id;
    const other = active === main ? beside : main;
    return other?.kind === 'source' ? other.id : undefined;
  });
}
