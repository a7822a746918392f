import { Grid3x3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../host/requests';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNote } from '../../ui/FailureNote';
import { LoadingBar } from '../../ui/LoadingBar';
import type { FactLayoutProps } from '../list/fact-layout';
import styles from './Matrix.module.css';
import { MatrixGrid } from './MatrixGrid';
import { MatrixLegend } from './MatrixLegend';

/** Facts against sources: what each source says about each fact, what was looked for in vain, and what nobody looked at. */
export function MatrixView(props: FactLayoutProps) {
  const { t } = useTranslation('facts');
  const { data, error, refetch } = useRequest('facts.matrixSources', { filter: props.filter }, { keepsPrevious: true });
  if (error !== null) return <FailureNote failure={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingBar label={t('matrix.loading')} />;
  if (data.sources.length === 0) {
    return <EmptyState icon={Grid3x3} title={t('matrix.none')} text={t('matrix.noneText')} />;
  }
  return (
    <div className={styles.view}>
      <MatrixLegend />
      <MatrixGrid {...props} sources={data.sources} />
    </div>
  );
}
