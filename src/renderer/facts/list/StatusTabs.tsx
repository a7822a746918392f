import { ToggleGroup } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { FactStatus } from '../../../contract/facts';
import { useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import tabs from '../../ui/FilterTab.module.css';
import { StatusIcon } from '../../ui/StatusIcon';
import { factStatuses } from '../fact-statuses';
import styles from './FactsList.module.css';

interface StatusTabsProps {
  /** None for all. */
  readonly chosen: readonly FactStatus[];
  onChoose(statuses: FactStatus[] | undefined): void;
}

const all = 'all';

/** The statuses with how many facts of the library have each; a press shows these alone. One stop of the Tab key. */
export function StatusTabs({ chosen, onChoose }: StatusTabsProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const { data: status } = useRequest('library.status', {});
  const tab = (value: FactStatus | null, label: string, count: number | undefined) => {
    const isPressed = value === null ? chosen.length === 0 : chosen.includes(value);
    return (
      <ToggleGroup.Item
        key={value ?? all}
        value={value ?? all}
        className={tabs.tab}
        onClick={() => onChoose(value === null || (isPressed && chosen.length === 1) ? undefined : [value])}
      >
        {value === null ? null : <StatusIcon status={value} />}
        {label}
        {count === undefined ? null : <span className={tabs.count}>{formats.number(count)}</span>}
      </ToggleGroup.Item>
    );
  };
  return (
    <ToggleGroup.Root
      type="multiple"
      className={styles.tabs}
      aria-label={t('filter.status')}
      value={chosen.length === 0 ? [all] : [...chosen]}
    >
      {tab(null, t('filter.all'), status?.facts)}
      {factStatuses.map((value) => tab(value, t(`status.${value}`), status?.factsByStatus[value]))}
    </ToggleGroup.Root>
  );
}
