import { SearchX } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../host/requests';
import { Button } from '../../ui/Button';
import { FailureNote } from '../../ui/FailureNote';
import { LoadingBar } from '../../ui/LoadingBar';
import { Popover } from '../../ui/Popover';
import { EvidenceContent } from '../page/EvidenceContent';
import styles from './Matrix.module.css';
import type { MatrixSource } from './MatrixRow';

interface CellPanelProps {
  readonly factId: string;
  readonly source: MatrixSource;
  /** The cell. */
  readonly anchor: RefObject<HTMLElement>;
  onOpenFact(): void;
  onSearched(): void;
  onClose(): void;
}

/** The evidence behind a cell; each passage opens in its source. */
export function CellPanel({ factId, source, anchor, onOpenFact, onSearched, onClose }: CellPanelProps) {
  const { t } = useTranslation('facts');
  const { data, error, refetch } = useRequest('facts.get', { id: factId });
  const evidence = data?.fact.evidence.filter(({ sourceId }) => sourceId === source.id) ?? [];
  return (
    <Popover
      anchor={anchor}
      label={t('matrix.panel')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <div className={styles.panel}>
        <p className={styles.panelTitle}>{source.title}</p>
        {error === null ? null : <FailureNote failure={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null ? <LoadingBar label={t('matrix.reading')} /> : null}
        {data !== undefined && evidence.length === 0 ? <p className={styles.quiet}>{t('matrix.panelEmpty')}</p> : null}
        {evidence.length === 0 ? null : (
          <ul className={styles.evidence}>
            {evidence.map((each) => (
              <li key={each.id}>
                <span className={styles.quiet}>{t(`stance.${each.stance}`)}</span>
                <EvidenceContent evidence={each} isSourceKnown />
              </li>
            ))}
          </ul>
        )}
        <div className={styles.panelTools}>
          <Button onClick={onSearched}>
            <SearchX size={14} aria-hidden />
            {t('evidence.addSearch')}
          </Button>
          <Button variant="quiet" onClick={onOpenFact}>
            {t('matrix.openFact')}
          </Button>
        </div>
      </div>
    </Popover>
  );
}
