import { Highlighter, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../contract/annotations';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailureNote } from '../ui/FailureNote';
import { LoadingBar } from '../ui/LoadingBar';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { VirtualList } from '../ui/VirtualList';
import type { PaneSide } from '../workbench/workbench-store';
import { AnnotationCard } from './AnnotationCard';
import styles from './AnnotationList.module.css';
import { ColourButtons } from './ColourButtons';
import { type AnnotationFilter, noFilter } from './filter-annotations';
import type { ReaderActions } from './reader-actions';
import { useReader } from './reader-store';

interface AnnotationListProps {
  /** All of the source. */
  readonly annotations: readonly Annotation[];
  /** Those that fit the filter, in the order of the list. */
  readonly shown: readonly Annotation[];
  readonly filter: AnnotationFilter;
  onFilter(filter: AnnotationFilter): void;
  readonly isLoading: boolean;
  readonly failure: Error | null;
  onRetry(): void;
  readonly actions: ReaderActions;
  readonly side: PaneSide;
}

/** The annotations beside the text. */
export function AnnotationList(props: AnnotationListProps) {
  const { annotations, shown, filter, onFilter, isLoading, failure, onRetry, actions, side } = props;
  const { t } = useTranslation('reader');
  const selectedId = useReader((state) => state.selectedId);
  const tags = [...new Set(annotations.flatMap((annotation) => annotation.tags))].sort((a, b) => a.localeCompare(b));
  const activeIndex = shown.findIndex(({ id }) => id === selectedId);
  return (
    <div className={styles.list}>
      <h2 className="visually-hidden">{t('list.label')}</h2>
      {failure === null ? null : <FailureNote failure={failure} onRetry={onRetry} />}
      {isLoading ? <LoadingBar label={t('list.loading')} /> : null}
      {annotations.length === 0 ? null : (
        <div className={styles.filters}>
          <TextField
            label={t('list.filter')}
            isLabelHidden
            placeholder={t('list.filter')}
            value={filter.text}
            onChange={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
          />
          <div className={styles.filterLine}>
            <ColourButtons
              label={t('list.colour')}
              value={filter.colour}
              onPick={(colour) => onFilter({ ...filter, colour: colour === filter.colour ? null : colour })}
            />
            {tags.length === 0 ? null : (
              <Select
                className={styles.tagFilter ?? ''}
                label={t('list.tag')}
                isLabelHidden
                value={filter.tag}
                options={[{ value: '', label: t('list.allTags') }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
                onSelect={(tag) => onFilter({ ...filter, tag })}
              />
            )}
          </div>
        </div>
      )}
      {annotations.length === 0 && !isLoading && failure === null ? (
        <EmptyState icon={Highlighter} title={t('list.empty')} text={t('list.emptyText')} />
      ) : null}
      {annotations.length > 0 && shown.length === 0 ? (
        <EmptyState icon={Search} title={t('list.noMatch')}>
          <Button onClick={() => onFilter(noFilter)}>{t('list.clear')}</Button>
        </EmptyState>
      ) : null}
      {shown.length === 0 ? null : (
        <VirtualList
          className={styles.cards}
          role="list"
          aria-label={t('list.label')}
          count={shown.length}
          rowHeight={112}
          isMeasured
          activeIndex={activeIndex}
          keyOf={(index) => shown[index]?.id ?? String(index)}
          renderRow={(index) => {
            const annotation = shown[index];
            if (annotation === undefined) return null;
            return (
              <li className={styles.row}>
                <AnnotationCard
                  annotation={annotation}
                  isSelected={annotation.id === selectedId}
                  actions={actions}
                  side={side}
                />
              </li>
            );
          }}
        />
      )}
    </div>
  );
}
