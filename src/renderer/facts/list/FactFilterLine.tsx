import { useTranslation } from 'react-i18next';
import type { FactFilter } from '../../../contract/fact-lists';
import { useAction } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import styles from '../../ui/Filter.module.css';
import { FilterChip } from '../../ui/FilterChip';
import { useUndoToast } from '../use-undo-toast';
import type { FactsView } from './use-facts-view';
import { useSourceNames } from './use-source-names';

type Part = keyof FactFilter;

interface FactFilterLineProps {
  readonly view: FactsView;
  onSave(): void;
}

/** What the facts are narrowed to, each part with its way out, and the name that it can be kept under. */
export function FactFilterLine({ view, onSave }: FactFilterLineProps) {
  const { t } = useTranslation('facts');
  const { filter, layout, saved, narrow, clear } = view;
  const nameOf = useDescribePart();
  const showUndo = useUndoToast();
  const { mutate: update } = useAction('factViews.update');
  const parts = (Object.keys(filter) as Part[]).filter((part) => part !== 'query');
  const isChanged = saved !== undefined && (saved.layout !== layout || !isSameFilter(saved.filter, filter));
  if (parts.length === 0 && filter.query === undefined && !isChanged) return null;
  return (
    <section className={styles.line} aria-label={t('filter.active')}>
      {parts.map((part) => (
        <FilterChip
          key={part}
          name={nameOf(filter, part)}
          hint={t('filter.without', { what: nameOf(filter, part) })}
          onRemove={() => narrow({ [part]: undefined })}
        />
      ))}
      {isChanged ? (
        <Button
          variant="link"
          onClick={() =>
            update(
              { id: saved.id, filter, layout },
              { onSuccess: () => showUndo(t('view.updated', { name: saved.name })) },
            )
          }
        >
          {t('view.update', { name: saved.name })}
        </Button>
      ) : null}
      {saved === undefined || isChanged ? (
        <Button variant="link" onClick={onSave}>
          {t('view.saveAs')}
        </Button>
      ) : null}
      {parts.length === 0 && filter.query === undefined ? null : (
        <Button variant="link" onClick={clear}>
          {t('empty.clear')}
        </Button>
      )}
    </section>
  );
}

function isSameFilter(one: FactFilter, other: FactFilter): boolean {
  const sorted = (filter: FactFilter) => JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}

function useDescribePart(): (filter: FactFilter, part: Part) => string {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const sources = useSourceNames();
  return (filter, part) => {
    switch (part) {
      case 'query':
        return filter.query ?? '';
      case 'statuses':
        return formats.list((filter.statuses ?? []).map((status) => t(`status.${status}`)));
      case 'tags':
        return formats.list(filter.tags ?? []);
      case 'assignee':
        return filter.assignee === '' ? t('filter.unassigned') : t('filter.assignedTo', { name: filter.assignee });
      case 'claimant':
        return t('filter.claimedBy', { name: filter.claimant });
      case 'priorities':
        return formats.list((filter.priorities ?? []).map((priority) => t(`page.priority.${priority}`)));
      case 'due':
        return t(`filter.due.${filter.due ?? 'any'}`);
      case 'source':
        return t('filter.from', { source: sources.get(filter.source ?? '') ?? t('filter.aSource') });
      case 'isFlagged':
        return filter.isFlagged === true ? t('filter.flagged') : t('filter.notFlagged');
      case 'isDated':
        return filter.isDated === true ? t('filter.dated') : t('filter.notDated');
      case 'isUsed':
        return filter.isUsed === true ? t('filter.used') : t('filter.notUsed');
      case 'hasEvidence':
        return filter.hasEvidence === true ? t('filter.withEvidence') : t('filter.withoutEvidence');
    }
  };
}
