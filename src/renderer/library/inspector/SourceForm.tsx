import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cslDate, cslName } from '../../../contract/csl';
import type { SourceDetail } from '../../../contract/sources';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { Select } from '../../ui/Select';
import { formatCslDate, parseCslDate } from '../csl-date';
import { describeValue } from '../describe-value';
import { fieldsFor, fieldsToAdd, isDateField, isNamesField, sourceTypes } from '../source-fields';
import { useFieldName } from '../use-field-name';
import { useSourceWords } from '../use-source-words';
import { CandidatesMenu } from './CandidatesMenu';
import { NamesField } from './NamesField';
import { SavedField } from './SavedField';
import styles from './SourceInspector.module.css';
import type { SaveSource } from './use-save-source';

interface SourceFormProps {
  readonly detail: SourceDetail;
  readonly saving: SaveSource;
}

const long: ReadonlySet<string> = new Set(['title', 'abstract', 'note']);
// They have places of their own, or are ours alone.
const notInForm: ReadonlySet<string> = new Set(['id', 'type', 'language', 'citation-key', 'categories', 'custom']);

/** The record of a work: the fields that its type has, each saved by itself, with where its value came from. */
export function SourceForm({ detail, saving }: SourceFormProps) {
  const { t } = useTranslation('library');
  const words = useSourceWords();
  const fieldName = useFieldName();
  const [added, setAdded] = useState<readonly string[]>([]);
  const { source, provenance } = detail;
  const { csl, citeKey, language } = source;
  const types = (sourceTypes as readonly string[]).includes(csl.type) ? sourceTypes : [csl.type, ...sourceTypes];
  const present = Object.keys(csl).filter((name) => !notInForm.has(name) && csl[name] !== '');
  const fields = fieldsFor(csl.type, present, added);
  const asideOf = (name: string) => {
    const origin = provenance[name];
    if (origin === undefined) return undefined;
    return origin === 'edited' ? t('provenance.person') : t('provenance.from', { origin });
  };
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('inspector.record')}</h3>
      <Select
        label={t('field.type')}
        aside={asideOf('type')}
        tool={<CandidatesMenu detail={detail} field="type" saving={saving} />}
        error={saving.failureOf('type')}
        value={csl.type}
        options={types.map((value) => ({ value, label: words.typeOf(value) }))}
        onSelect={(type) => saving.save('type', { csl: { type } })}
      />
      {fields.map((name) => (
        <RecordField key={name} name={name} aside={asideOf(name)} detail={detail} saving={saving} />
      ))}
      <SavedField
        name="language"
        label={t('field.language')}
        aside={asideOf('language')}
        tool={<CandidatesMenu detail={detail} field="language" saving={saving} />}
        hint={t('field.languageHint')}
        failure={saving.failureOf('language')}
        value={language}
        onSave={(value) => saving.save('language', { language: value })}
      />
      <SavedField
        name="citeKey"
        label={t('field.citeKey')}
        aside={asideOf('citation-key')}
        failure={saving.failureOf('citeKey')}
        value={citeKey}
        onSave={(value) => {
          if (value !== '') saving.save('citeKey', { citeKey: value });
        }}
      />
      <Menu
        trigger={
          <Button variant="link" className={styles.add}>
            <Plus size={13} aria-hidden />
            {t('inspector.addField')}
          </Button>
        }
        groups={[
          {
            id: 'fields',
            items: fieldsToAdd(fields).map((name) => ({
              id: name,
              label: fieldName(name),
              run: () => setAdded([...added, name]),
            })),
          },
        ]}
      />
    </section>
  );
}

interface RecordFieldProps extends SourceFormProps {
  readonly name: string;
  readonly aside: string | undefined;
}

function RecordField({ name, aside, detail, saving }: RecordFieldProps) {
  const { t } = useTranslation('library');
  const fieldName = useFieldName();
  const value = detail.source.csl[name];
  const names = cslName.array().safeParse(value);
  const date = cslDate.safeParse(value);
  const shared = {
    label: fieldName(name),
    aside,
    tool: <CandidatesMenu detail={detail} field={name} saving={saving} />,
  };
  if (isNamesField(name) || (names.success && isListOfRecords(value))) {
    return (
      <NamesField
        {...shared}
        names={names.success ? (value as typeof names.data) : noNames}
        onChange={(next) => saving.save(name, { csl: { [name]: next.length === 0 ? null : next } })}
      />
    );
  }
  const isDate = isDateField(name) || (typeof value === 'object' && date.success);
  // A shape that no field of the form can hold is left as it is.
  if (!isDate && typeof value === 'object' && value !== null) return null;
  return (
    <SavedField
      {...shared}
      name={name}
      failure={saving.failureOf(name)}
      isLong={long.has(name)}
      value={isDate ? formatCslDate(date.success ? date.data : undefined) : describeValue(value)}
      hint={name === 'issued' && value === undefined ? t('field.dateHint') : undefined}
      onSave={(text) => saving.save(name, { csl: { [name]: isDate ? parseCslDate(text) : text === '' ? null : text } })}
    />
  );
}

function isListOfRecords(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object');
}

// One array for all renders: the editor of names starts anew when it gets another.
const noNames: readonly [] = [];
