import { Plus, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, Fact } from '../../contract/facts';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { AddPassageDialog } from './AddPassageDialog';
import { EvidenceCard } from './EvidenceCard';
import styles from './FactScreen.module.css';
import { SearchMadeDialog } from './SearchMadeDialog';

interface EvidenceSectionProps {
  readonly fact: Fact;
  readonly isAdding: boolean;
  onAdding(isAdding: boolean): void;
}

const groups = ['supports', 'contradicts', 'context', 'search'] as const;
type Group = (typeof groups)[number];

function groupOf({ kind, stance }: Evidence): Group {
  return kind === 'search' ? 'search' : stance;
}

/** What speaks for the fact, against it, around it, and where nothing was found. */
export function EvidenceSection({ fact, isAdding, onAdding }: EvidenceSectionProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const [isSearchOpen, setSearchOpen] = useState(false);
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{t('evidence.title')}</h2>
        <Button variant="quiet" onClick={() => onAdding(true)}>
          <Plus size={14} aria-hidden />
          {t('evidence.add')} <Kbd shortcut="E" />
        </Button>
        <Button variant="quiet" onClick={() => setSearchOpen(true)}>
          <SearchX size={14} aria-hidden />
          {t('evidence.addSearch')}
        </Button>
      </div>
      {fact.evidence.length === 0 ? <p className={styles.none}>{t('evidence.none')}</p> : null}
      {groups.map((group) => {
        const items = fact.evidence.filter((evidence) => groupOf(evidence) === group);
        if (items.length === 0) return null;
        return (
          <div key={group} className={styles.group}>
            <h3 className={`${styles.groupTitle} ${styles[group]}`}>
              {t(`evidence.${group}`)}
              <span className={styles.groupCount}>{formats.number(items.length)}</span>
            </h3>
            <ul className={styles.cards}>
              {items.map((evidence) => (
                <li key={evidence.id}>
                  <EvidenceCard evidence={evidence} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {isAdding ? <AddPassageDialog fact={fact} onClose={() => onAdding(false)} /> : null}
      {isSearchOpen ? <SearchMadeDialog factId={fact.id} onClose={() => setSearchOpen(false)} /> : null}
    </section>
  );
}
