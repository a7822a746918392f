import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FactFilter } from '../../../contract/fact-lists';
import { factPriority } from '../../../contract/facts';
import { useRequest } from '../../host/requests';
import { AnswerSelect } from '../../ui/AnswerSelect';
import { FacetList } from '../../ui/FacetList';
import styles from '../../ui/Filter.module.css';
import { IconButton } from '../../ui/IconButton';
import { Popover } from '../../ui/Popover';
import { Select } from '../../ui/Select';
import { StatusBadge } from '../../ui/StatusBadge';
import { factStatuses } from '../fact-statuses';
import type { FilterChange } from './facts-list-store';
import { useSourceNames } from './use-source-names';

interface FactFilterPanelProps {
  readonly filter: FactFilter;
  narrow(change: FilterChange): void;
}

const dues = ['overdue', 'soon', 'any', 'none'] as const;
const priorities = factPriority.options.toReversed().map((value) => ({ value }));

/** What the facts can be narrowed to, behind one button. */
export function FactFilterPanel(props: FactFilterPanelProps) {
  const { t } = useTranslation('facts');
  const hasParts = Object.keys(props.filter).some((part) => part !== 'query');
  return (
    <Popover
      label={t('filter.title')}
      align="end"
      trigger={<IconButton label={t('filter.title')} icon={ListFilter} isPressed={hasParts} />}
    >
      <FilterFields {...props} />
    </Popover>
  );
}

function FilterFields({ filter, narrow }: FactFilterPanelProps) {
  const { t } = useTranslation('facts');
  const { data: facets } = useRequest('facts.facets', {});
  const { data: status } = useRequest('library.status', {});
  const sources = useSourceNames();
  const anyone = { value: '*', label: t('filter.any') };
  return (
    <div className={styles.panel}>
      <div className={styles.pair}>
        <FacetList
          heading={t('filter.status')}
          values={factStatuses.map((value) => ({ value, count: status?.factsByStatus[value] ?? 0 }))}
          chosen={filter.statuses ?? []}
          nameOf={(value) => <StatusBadge status={value} />}
          onChange={(statuses) => narrow({ statuses })}
        />
        <FacetList
          heading={t('page.priority')}
          values={priorities}
          chosen={filter.priorities ?? []}
          nameOf={(value) => t(`page.priority.${value}`)}
          onChange={(chosen) => narrow({ priorities: chosen })}
        />
      </div>
      <FacetList
        heading={t('fact.tags')}
        values={facets?.tags ?? []}
        chosen={filter.tags ?? []}
        nameOf={(tag) => tag}
        onChange={(tags) => narrow({ tags })}
      />
      <div className={styles.pair}>
        <Select
          label={t('page.assignee')}
          value={filter.assignee ?? anyone.value}
          options={[
            anyone,
            { value: '', label: t('filter.nobody') },
            ...namesOf(facets?.assignees, filter.assignee).map((name) => ({ value: name, label: name })),
          ]}
          onSelect={(assignee) => narrow({ assignee: assignee === anyone.value ? undefined : assignee })}
        />
        <Select
          label={t('page.dueOn')}
          value={filter.due ?? anyone.value}
          options={[anyone, ...dues.map((due) => ({ value: due as string, label: t(`filter.due.${due}`) }))]}
          onSelect={(value) => narrow({ due: dues.find((due) => due === value) })}
        />
        <Select
          label={t('fact.claimant')}
          value={filter.claimant ?? ''}
          options={[
            { value: '', label: t('filter.any') },
            ...namesOf(facets?.claimants, filter.claimant).map((name) => ({ value: name, label: name })),
          ]}
          onSelect={(claimant) => narrow({ claimant })}
        />
        <Select
          label={t('filter.source')}
          value={filter.source ?? ''}
          options={[
            { value: '', label: t('filter.any') },
            ...[...sources].map(([id, title]) => ({ value: id, label: title })),
          ]}
          onSelect={(source) => narrow({ source })}
        />
        <AnswerSelect
          label={t('filter.flags')}
          value={filter.isFlagged}
          onChange={(isFlagged) => narrow({ isFlagged })}
        />
        <AnswerSelect
          label={t('filter.evidence')}
          value={filter.hasEvidence}
          onChange={(hasEvidence) => narrow({ hasEvidence })}
        />
        <AnswerSelect label={t('filter.dates')} value={filter.isDated} onChange={(isDated) => narrow({ isDated })} />
        <AnswerSelect label={t('filter.uses')} value={filter.isUsed} onChange={(isUsed) => narrow({ isUsed })} />
      </div>
    </div>
  );
}

/** The names there are, and the chosen one, which a change may have taken from the last fact that had it. */
function namesOf(
  counted: readonly { readonly value: string }[] | undefined,
  chosen: string | undefined,
): readonly string[] {
  const names = (counted ?? []).map(({ value }) => value).filter((value) => value !== '');
  return chosen === undefined || chosen === '' || names.includes(chosen) ? names : [chosen, ...names];
}
