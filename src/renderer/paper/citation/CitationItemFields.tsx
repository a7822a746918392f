import { ArrowDown, ArrowUp, BookOpen, TriangleAlert, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unknownKeyPrefix } from '../../../contract/paper-state';
import type { CitationItem } from '../../../contract/papers';
import { useRequest } from '../../host/requests';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { openLinked } from '../../workbench/open-linked';
import styles from './CitationPanel.module.css';
import { describeSource } from './describe-source';
import { isLocatorLabel, locatorLabels } from './locator-labels';

interface CitationItemFieldsProps {
  readonly item: CitationItem;
  /** From 0. */
  readonly position: number;
  readonly count: number;
  onChange(item: CitationItem): void;
  onMove(to: number): void;
  onRemove(): void;
}

/** One work of a citation. */
export function CitationItemFields(props: CitationItemFieldsProps) {
  const { item, position, count, onChange, onMove, onRemove } = props;
  const { t } = useTranslation('paper');
  const hasMore = Boolean(item.prefix || item.suffix || item.suppressAuthor || item.authorOnly);
  const [isUnfolded, setUnfolded] = useState(hasMore);
  const moreId = useId();
  const label = item.label !== undefined && isLocatorLabel(item.label) ? item.label : 'page';
  const set = (change: { readonly [K in keyof CitationItem]?: CitationItem[K] | undefined }) =>
    onChange(withoutEmpty({ ...item, ...change }));
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <WorkName sourceId={item.sourceId} />
        {count > 1 ? (
          <>
            <IconButton
              label={t('citation.moveUp')}
              icon={ArrowUp}
              disabled={position === 0}
              onClick={() => onMove(position - 1)}
            />
            <IconButton
              label={t('citation.moveDown')}
              icon={ArrowDown}
              disabled={position === count - 1}
              onClick={() => onMove(position + 1)}
            />
          </>
        ) : null}
        <IconButton label={t('citation.removeWork')} icon={X} onClick={onRemove} />
      </div>
      <div className={styles.locator}>
        <Select
          label={t('citation.label')}
          isLabelHidden
          value={label}
          options={locatorLabels.map((value) => ({ value, label: t(`locator.${value}`) }))}
          onSelect={(next) => set({ label: next })}
        />
        <TextField
          label={t('citation.locator')}
          isLabelHidden
          placeholder={t('citation.locatorHint')}
          value={item.locator ?? ''}
          onChange={({ currentTarget: { value } }) => set({ locator: value, label })}
        />
        <Button
          variant="quiet"
          aria-expanded={isUnfolded}
          aria-controls={moreId}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {isUnfolded ? t('citation.less') : t('citation.more')}
        </Button>
      </div>
      <div id={moreId} hidden={!isUnfolded} className={styles.more}>
        <TextField
          label={t('citation.prefix')}
          placeholder={t('citation.prefixHint')}
          value={item.prefix ?? ''}
          onChange={({ currentTarget: { value } }) => set({ prefix: value })}
        />
        <TextField
          label={t('citation.suffix')}
          value={item.suffix ?? ''}
          onChange={({ currentTarget: { value } }) => set({ suffix: value })}
        />
        <Check
          label={t('citation.suppressAuthor')}
          isChecked={item.suppressAuthor === true}
          onChange={(suppressAuthor) => set({ suppressAuthor, authorOnly: undefined })}
        />
        <Check
          label={t('citation.authorOnly')}
          isChecked={item.authorOnly === true}
          onChange={(authorOnly) => set({ authorOnly, suppressAuthor: undefined })}
        />
      </div>
    </li>
  );
}

/** Empty fields are absent in what is stored. */
function withoutEmpty(item: { readonly [K in keyof CitationItem]?: CitationItem[K] | undefined }): CitationItem {
  const { sourceId = '', factId, locator, label, prefix, suffix, suppressAuthor, authorOnly } = item;
  return {
    sourceId,
    ...(factId === undefined ? {} : { factId }),
    ...(locator ? { locator } : {}),
    ...(label === undefined ? {} : { label }),
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
    ...(suppressAuthor === true ? { suppressAuthor } : {}),
    ...(authorOnly === true ? { authorOnly } : {}),
  };
}

function WorkName({ sourceId }: { readonly sourceId: string }) {
  const { t } = useTranslation('paper');
  const { data, isError } = useRequest('sources.get', { source: sourceId });
  if (isError) {
    const isUnknownKey = sourceId.startsWith(unknownKeyPrefix);
    return (
      <p className={`${styles.name} ${styles.isMissing}`}>
        <TriangleAlert size={14} aria-hidden />
        {isUnknownKey
          ? t('citation.unknownKey', { key: sourceId.slice(unknownKeyPrefix.length) })
          : t('citation.missingWork')}
      </p>
    );
  }
  if (data === undefined) return <p className={styles.name}>…</p>;
  const { title, byline } = describeSource(data.source.csl);
  return (
    <>
      <p className={styles.name}>
        <b>{title === '' ? data.source.citeKey : title}</b>
        <span>{byline}</span>
      </p>
      <IconButton
        label={t('citation.openSource')}
        icon={BookOpen}
        onClick={() => openLinked({ kind: 'source', id: data.source.id })}
      />
    </>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isChecked: boolean;
  onChange(isChecked: boolean): void;
}

function Check({ label, isChecked, onChange }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={isChecked} onChange={({ currentTarget: { checked } }) => onChange(checked)} />
      {label}
    </label>
  );
}
