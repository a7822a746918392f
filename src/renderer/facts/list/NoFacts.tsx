import { BadgeCheck, FilterX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { type PaneSide, useWorkbench } from '../../workbench/workbench-store';

interface NoFactsProps {
  /** Otherwise the filter leaves none. */
  readonly isLibraryEmpty: boolean;
  readonly side: PaneSide;
  onNew(): void;
  onImport(): void;
  onClear(): void;
}

/** What stands where no fact is: how the first ones come, or the way out of the filter. */
export function NoFacts({ isLibraryEmpty, side, onNew, onImport, onClear }: NoFactsProps) {
  const { t } = useTranslation('facts');
  if (!isLibraryEmpty) {
    return (
      <EmptyState icon={FilterX} title={t('empty.noMatch')}>
        <Button onClick={onClear}>{t('empty.clear')}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={BadgeCheck} title={t('empty.title')} text={t('empty.text')}>
      <Button variant="primary" onClick={onNew}>
        {t('bar.new')}
      </Button>
      <Button onClick={() => useWorkbench.getState().open({ kind: 'sources' }, side)}>{t('empty.sources')}</Button>
      <Button onClick={onImport}>{t('import.title')}</Button>
    </EmptyState>
  );
}
