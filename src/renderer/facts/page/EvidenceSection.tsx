import { BadgeCheck, Plus, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Evidence, type Fact, type Stance, stance as stanceSchema } from '../../../contract/facts';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { AddFactDialog } from './AddFactDialog';
import { AddPassageDialog } from './AddPassageDialog';
import { EvidenceCard } from './EvidenceCard';
import styles from './FactScreen.module.css';
import { SearchMadeDialog } from './SearchMadeDialog';
import { type EvidenceDialog, otherFactKey, searchKey } from './use-page-commands';

interface EvidenceSectionProps {
  readonly fact: Fact;
  readonly dialog: EvidenceDialog | null;
  onDialog(dialog: EvidenceDialog | null): void;
}

/** What speaks for the fact, against it and around it: passages, other facts, and the searches that found nothing. */
export function EvidenceSection({ fact, dialog, onDialog }: EvidenceSectionProps) {
  const { t } = useTranslation('facts');
  const close = () => onDialog(null);
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{t('evidence.title')}</h2>
        <Button variant="quiet" onClick={() => onDialog('passage')}>
          <Plus size={14} aria-hidden />
          {t('evidence.add')} <Kbd shortcut="E" />
        </Button>
        <Button variant="quiet" onClick={() => onDialog('fact')}>
          <BadgeCheck size={14} aria-hidden />
          {t('page.addFact')} <Kbd shortcut={otherFactKey} />
        </Button>
        <Button variant="quiet" onClick={() => onDialog('search')}>
          <SearchX size={14} aria-hidden />
          {t('evidence.addSearch')} <Kbd shortcut={searchKey} />
        </Button>
      </div>
      {fact.evidence.length === 0 ? <p className={styles.none}>{t('evidence.none')}</p> : null}
      {stanceSchema.options.map((stance) => (
        <EvidenceGroup
          key={stance}
          stance={stance}
          evidence={fact.evidence.filter((evidence) => evidence.stance === stance)}
        />
      ))}
      {dialog === 'passage' ? <AddPassageDialog fact={fact} onClose={close} /> : null}
      {dialog === 'fact' ? <AddFactDialog fact={fact} onClose={close} /> : null}
      {dialog === 'search' ? <SearchMadeDialog factId={fact.id} onClose={close} /> : null}
    </section>
  );
}

interface EvidenceGroupProps {
  readonly stance: Stance;
  readonly evidence: readonly Evidence[];
}

function EvidenceGroup({ stance, evidence }: EvidenceGroupProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  if (evidence.length === 0) return null;
  const found = evidence.filter(({ kind }) => kind !== 'search');
  const searches = evidence.filter(({ kind }) => kind === 'search');
  return (
    <div className={styles.group}>
      <h3 className={`${styles.groupTitle} ${styles[stance]}`}>
        {t(`evidence.${stance}`)}
        {found.length === 0 ? null : <span className={styles.groupCount}>{formats.number(found.length)}</span>}
        {searches.length === 0 ? null : <span className={styles.groupCount}>{t('page.searchedNone')}</span>}
      </h3>
      <ul className={styles.cards}>
        {[...found, ...searches].map((each) => (
          <li key={each.id}>
            <EvidenceCard evidence={each} />
          </li>
        ))}
      </ul>
    </div>
  );
}
