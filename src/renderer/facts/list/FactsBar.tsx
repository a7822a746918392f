import { Plus, Upload } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { IconButton } from '../../ui/IconButton';
import { WordsField } from '../../ui/WordsField';
import { PaneBar } from '../../workbench/PaneBar';
import { FactExportMenu } from '../interchange/FactExportMenu';
import { FactColumnsMenu } from '../table/FactColumnsMenu';
import { FactFilterPanel } from './FactFilterPanel';
import styles from './FactsList.module.css';
import { useFactsList } from './facts-list-store';
import { SortMenu } from './SortMenu';
import type { FactSelection } from './use-fact-selection';
import type { FactsView } from './use-facts-view';

interface FactsBarProps {
  readonly view: FactsView;
  readonly title: string;
  /** Facts that the filter leaves; undefined before the first answer. */
  readonly shown: number | undefined;
  /** Of the whole library. */
  readonly total: number;
  readonly selection: FactSelection;
  onNew(): void;
  onImport(): void;
}

/** The bar over the facts: how many, which of them, in and out. */
export function FactsBar({ view, title, shown, total, selection, onNew, onImport }: FactsBarProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const { filter, layout, narrow } = view;
  const focusCount = useFactsList((state) => state.focusCount);
  const chosen = useMemo(() => [...selection.selected], [selection.selected]);
  return (
    <PaneBar title={title}>
      <span role="status" className={styles.shown}>
        {shown === undefined || total === 0
          ? ''
          : shown === total
            ? t('bar.count', { count: total, number: formats.number(total) })
            : t('bar.countOf', { shown: formats.number(shown), total: formats.number(total) })}
      </span>
      {total === 0 ? null : (
        <>
          <WordsField
            label={t('filter.words')}
            query={filter.query ?? ''}
            focusCount={focusCount}
            onQuery={(query) => narrow({ query })}
          />
          <FactFilterPanel filter={filter} narrow={narrow} />
          {layout === 'table' ? <FactColumnsMenu /> : null}
          {layout === 'board' || layout === 'matrix' ? <SortMenu /> : null}
          <FactExportMenu ids={chosen} filter={filter} />
        </>
      )}
      <IconButton label={t('import.title')} icon={Upload} onClick={onImport} />
      <IconButton label={t('bar.new')} icon={Plus} shortcut="N" onClick={onNew} />
    </PaneBar>
  );
}
