import type { TFunction } from 'i18next';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceSummary } from '../../../contract/sources';
import { useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { describeValue } from '../describe-value';
import { useFieldName } from '../use-field-name';
import { useSourceWords } from '../use-source-words';
import { compareFields } from './compare-fields';
import styles from './Duplicates.module.css';
import type { Group } from './use-duplicate-actions';

interface DuplicateGroupProps {
  readonly group: Group;
  /** Id of the one that a merge keeps. */
  readonly kept: string;
  readonly isActive: boolean;
  readonly isTicked: boolean;
  readonly isBusy: boolean;
  onActivate(): void;
  onTick(isTicked: boolean): void;
  onKeep(id: string): void;
  onMerge(): void;
  onKeepApart(): void;
}

/** Sources that may be one work, side by side, with what a merge would give. */
export function DuplicateGroup(props: DuplicateGroupProps) {
  const { group, kept, isActive, isTicked, isBusy, onActivate, onTick, onKeep, onMerge, onKeepApart } = props;
  const { t } = useTranslation('library');
  const headingId = useId();
  const words = useSourceWords();
  const title = group.sources[0]?.csl.title ?? words.untitled;
  return (
    <section
      className={isActive ? `${styles.group} ${styles.isActive}` : styles.group}
      aria-labelledby={headingId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys J, K, M and N need a place to stand
      tabIndex={0}
      onFocus={onActivate}
    >
      <header className={styles.head}>
        <input
          type="checkbox"
          aria-label={t('duplicates.tick', { title })}
          checked={isTicked}
          onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        />
        <h2 id={headingId} className={styles.title}>
          {title}
        </h2>
        <span className={styles.reasons}>{group.reasons.join(' · ')}</span>
      </header>
      <FieldTable sources={group.sources} kept={kept} onKeep={onKeep} />
      <footer className={styles.foot}>
        {isActive ? <MergePreview group={group} kept={kept} /> : null}
        <div className={styles.buttons}>
          <Button disabled={isBusy} onClick={onKeepApart}>
            {t('duplicates.apart')} <Kbd shortcut="N" />
          </Button>
          <Button variant={isActive ? 'primary' : 'plain'} disabled={isBusy} onClick={onMerge}>
            {t('duplicates.merge')} {isActive ? null : <Kbd shortcut="M" />}
          </Button>
        </div>
      </footer>
    </section>
  );
}

interface FieldTableProps {
  readonly sources: readonly SourceSummary[];
  readonly kept: string;
  onKeep(id: string): void;
}

function FieldTable({ sources, kept, onKeep }: FieldTableProps) {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const words = useSourceWords();
  const fieldName = useFieldName();
  const choice = useId();
  const fields = compareFields(sources);
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {sources.map((source) => (
              <th key={source.id} scope="col">
                <label className={styles.keep}>
                  <input type="radio" name={choice} checked={source.id === kept} onChange={() => onKeep(source.id)} />
                  {source.id === kept ? t('duplicates.kept') : t('duplicates.keep')}
                  <small>{source.citeKey}</small>
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, values, isDifferent }) => (
            <tr key={field} className={isDifferent ? styles.different : undefined}>
              <th scope="row">{fieldName(field)}</th>
              {values.map(({ id, value }) => (
                <td key={id}>
                  {isDifferent && value !== '' ? (
                    <mark>{textOf(field, value, words)}</mark>
                  ) : (
                    textOf(field, value, words)
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('duplicates.has')}</th>
            {sources.map(({ id, versions, annotations, facts, addedAt }) => (
              <td key={id} className={styles.has}>
                {formats.list(countsOf(t, { versions, annotations, facts }))}
                {versions + annotations + facts === 0 ? null : '; '}
                {t('duplicates.added', { when: formats.date(addedAt) })}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** "2 documents", "1 annotation": only what there is. */
function countsOf(
  t: TFunction<'library'>,
  counts: Readonly<Record<'versions' | 'annotations' | 'facts', number>>,
): readonly string[] {
  return (['versions', 'annotations', 'facts'] as const).flatMap((kind) =>
    counts[kind] === 0 ? [] : [t(`duplicates.${kind}`, { count: counts[kind] })],
  );
}

function textOf(field: string, value: string, words: ReturnType<typeof useSourceWords>): string {
  return field === 'type' ? words.typeOf(value) : value;
}

/** What the kept one would get from the others, and what would be left behind. */
function MergePreview({ group, kept }: { readonly group: Group; readonly kept: string }) {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const fieldName = useFieldName();
  const others = group.sources.flatMap(({ id }) => (id === kept ? [] : [id]));
  const { data } = useRequest('sources.previewMerge', { keep: kept, others }, { keepsPrevious: true });
  if (data === undefined) return <p className={styles.preview} />;
  const { filled, conflicts, versions, annotations } = data;
  const has = countsOf(t, { versions, annotations, facts: 0 });
  const lost = [...new Set(conflicts.map(({ field }) => field))];
  return (
    <p className={styles.preview} aria-live="polite">
      {has.length === 0 ? null : t('duplicates.preview', { what: formats.list(has) })}{' '}
      {filled.length === 0 ? null : t('duplicates.filled', { fields: formats.list(filled.map(fieldName)) })}{' '}
      {lost.length === 0 ? null : (
        <span title={conflicts.map(({ field, other }) => `${fieldName(field)}: ${describeValue(other)}`).join('\n')}>
          {t('duplicates.lost', { fields: formats.list(lost.map(fieldName)) })}
        </span>
      )}
    </p>
  );
}
