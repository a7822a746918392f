import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote';
import { LoadingBar } from '../../ui/LoadingBar';
import { useReaderStore } from '../reader-store';
import styles from './Claims.module.css';
import type { ClaimSearch } from './use-claims';

/** How far the search for claims is, or why it failed. Cancelling it turns the lens off. */
export function ClaimWait({ search }: { readonly search: ClaimSearch }) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const { failure, progress, cancel, retry } = search;
  if (failure !== null) return <FailureNote failure={failure} onRetry={retry} />;
  return (
    <div className={styles.wait}>
      <LoadingBar
        label={t('claims.loading')}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        onCancel={() => {
          store.setState({ isLensOn: false });
          cancel();
        }}
      />
    </div>
  );
}
