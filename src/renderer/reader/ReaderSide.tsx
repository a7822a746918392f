import { Tabs } from 'radix-ui';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { TabList } from '../ui/TabList';
import { AnnotationList } from './AnnotationList';
import { ClaimPanel } from './claims/ClaimPanel';
import styles from './ReaderSide.module.css';
import { type SideTab, useReader, useReaderStore } from './reader-store';

interface ReaderSideProps {
  readonly annotations: ComponentProps<typeof AnnotationList>;
  readonly claims: ComponentProps<typeof ClaimPanel>;
  /** Whether it lies over the text. */
  readonly isOver: boolean;
}

/** Beside the text: its annotations, and its claims while the lens is on. */
export function ReaderSide({ annotations, claims, isOver }: ReaderSideProps) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const isLensOn = useReader((state) => state.isLensOn);
  const tab = useReader((state) => state.sideTab);
  const className = isOver ? `${styles.side} ${styles.over}` : styles.side;
  if (!isLensOn) {
    return (
      <div className={className}>
        <AnnotationList {...annotations} />
      </div>
    );
  }
  return (
    <Tabs.Root className={className} value={tab} onValueChange={(next) => store.setState({ sideTab: next as SideTab })}>
      <div className={styles.bar}>
        <TabList
          label={t('side.label')}
          tabs={[
            { id: 'claims', label: t('claims.label') },
            { id: 'annotations', label: t('list.label') },
          ]}
        />
      </div>
      <Tabs.Content value="claims" className={styles.panel}>
        <ClaimPanel {...claims} />
      </Tabs.Content>
      <Tabs.Content value="annotations" className={styles.panel}>
        <AnnotationList {...annotations} />
      </Tabs.Content>
    </Tabs.Root>
  );
}
