import { Tabs } from 'radix-ui';
import styles from './Tabs.module.css';

interface TabListProps {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly label: string }[];
}

/** The row of tabs; stands within `Tabs.Root` of radix-ui, whose `Tabs.Content` hold the panels. */
export function TabList({ label, tabs }: TabListProps) {
  return (
    <Tabs.List className={styles.list} aria-label={label}>
      {tabs.map((tab) => (
        <Tabs.Trigger key={tab.id} value={tab.id} className={styles.tab}>
          {tab.label}
        </Tabs.Trigger>
      ))}
    </Tabs.List>
  );
}
