import { ToggleGroup } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { FactLayout } from '../../../contract/fact-lists';
import { IconButton } from '../../ui/IconButton';
import { factLayouts, layoutIcons, layoutKeys } from '../fact-layouts';
import styles from './FactsList.module.css';

interface LayoutSwitchProps {
  readonly layout: FactLayout;
  show(layout: FactLayout): void;
}

/** Table, board, timeline or matrix; one stop of the Tab key, walked by arrows. */
export function LayoutSwitch({ layout, show }: LayoutSwitchProps) {
  const { t } = useTranslation('facts');
  return (
    <ToggleGroup.Root type="multiple" className={styles.layouts} aria-label={t('layout.title')} value={[layout]}>
      {factLayouts.map((value) => (
        <ToggleGroup.Item key={value} value={value} asChild>
          <IconButton
            label={t(`layout.${value}`)}
            icon={layoutIcons[value]}
            shortcut={layoutKeys[value]}
            onClick={() => show(value)}
          />
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
