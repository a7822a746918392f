import { ExternalLink } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fact, factPriority } from '../../../contract/facts';
import { useAction, useRequest } from '../../host/requests';
import { TagEditor } from '../../note/TagEditor';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { useDateWords } from '../timeline/use-date-words';
import { useAuthor } from '../use-author';
import { isClaimDay } from './claim-day';
import { DetailField } from './DetailField';
import { DueNote } from './DueNote';
import styles from './FactScreen.module.css';

/** The fields that a command goes to. */
export interface DetailRefs {
  readonly assignee: RefObject<HTMLInputElement | null>;
  readonly due: RefObject<HTMLInputElement | null>;
  readonly priority: RefObject<HTMLSelectElement | null>;
}

interface FactDetailsProps {
  readonly fact: Fact;
  readonly refs: DetailRefs;
}

/** Whose claim it is, since when and from where; who checks it, until when and how urgently; its tags and the dates it names. */
export function FactDetails({ fact, refs }: FactDetailsProps) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const dateWords = useDateWords();
  const { mutate: update } = useAction('facts.update');
  const { data: facets } = useRequest('facts.facets', {}, { keepsPrevious: true });
  const valuesOf = (counted: readonly { readonly value: string }[] | undefined) =>
    counted?.map(({ value }) => value) ?? [];
  const { id } = fact;
  return (
    <dl className={styles.details}>
      <dt>{t('fact.claimant')}</dt>
      <dd>
        <DetailField
          label={t('fact.claimant')}
          placeholder={t('fact.claimantHint')}
          value={fact.claimant}
          suggestions={valuesOf(facets?.claimants)}
          onSave={(claimant) => update({ id, claimant, ...author })}
        />
      </dd>
      <dt>{t('page.assignee')}</dt>
      <dd>
        <DetailField
          ref={refs.assignee}
          label={t('page.assignee')}
          placeholder={t('page.assigneeHint')}
          value={fact.assignee}
          suggestions={valuesOf(facets?.assignees)}
          onSave={(assignee) => update({ id, assignee, ...author })}
        />
      </dd>
      <dt>{t('page.claimedOn')}</dt>
      <dd>
        <DetailField
          label={t('page.claimedOn')}
          placeholder={t('page.claimedOnHint')}
          value={fact.claimedOn}
          problemOf={(text) => (isClaimDay(text) ? undefined : t('page.claimedOnWrong'))}
          onSave={(claimedOn) => update({ id, claimedOn, ...author })}
        />
      </dd>
      <dt>{t('page.dueOn')}</dt>
      <dd>
        <DetailField
          ref={refs.due}
          label={t('page.dueOn')}
          type="date"
          value={fact.due}
          onSave={(due) => update({ id, due, ...author })}
        >
          <DueNote fact={fact} />
        </DetailField>
      </dd>
      <dt>{t('page.firstSeen')}</dt>
      <dd className={styles.withTool}>
        <DetailField
          label={t('page.firstSeen')}
          placeholder={t('page.firstSeenHint')}
          value={fact.firstSeen}
          onSave={(firstSeen) => update({ id, firstSeen, ...author })}
        />
        <OpenAddress address={fact.firstSeen} />
      </dd>
      <dt>{t('page.priority')}</dt>
      <dd>
        <Select
          ref={refs.priority}
          label={t('page.priority')}
          isLabelHidden
          value={fact.priority}
          options={factPriority.options.map((value) => ({ value, label: t(`page.priority.${value}`) }))}
          onSelect={(priority) => update({ id, priority, ...author })}
        />
      </dd>
      <dt>{t('fact.tags')}</dt>
      <dd className={styles.whole}>
        <TagEditor
          tags={fact.tags}
          label={t('fact.tags')}
          onChange={(tags) => update({ id, tags: [...tags], ...author })}
        />
      </dd>
      {fact.dates.length === 0 ? null : (
        <>
          <dt>{t('page.dates')}</dt>
          <dd className={styles.dates}>{fact.dates.map(dateWords).join(' · ')}</dd>
        </>
      )}
    </dl>
  );
}

function OpenAddress({ address }: { readonly address: string }) {
  const { t } = useTranslation('facts');
  const { mutate: openExternal } = useAction('shell.openExternal');
  if (!/^https?:\/\/\S+$/i.test(address)) return null;
  return (
    <IconButton label={t('page.openAddress')} icon={ExternalLink} onClick={() => openExternal({ url: address })} />
  );
}
