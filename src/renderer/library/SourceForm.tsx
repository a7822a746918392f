import { useTranslation } from 'react-i18next';
import type { CslItem } from '../../contract/csl';
import type { SourceDetail } from '../../contract/sources';
import { Select } from '../ui/Select';
import { formatCslDate, parseCslDate } from './csl-date';
import { NamesField } from './NamesField';
import { SavedField } from './SavedField';
import styles from './SourceInspector.module.css';
import {
  type DateFieldName,
  fieldsFor,
  type NamesFieldName,
  type SourceFieldName,
  sourceTypes,
  type TextFieldName,
} from './source-fields';
import type { SaveSource } from './use-save-source';
import { useSourceWords } from './use-source-words';

interface SourceFormProps {
  readonly detail: SourceDetail;
  readonly saving: SaveSource;
}

const long: ReadonlySet<string> = new Set(['title', 'abstract', 'note']);

function isNames(name: SourceFieldName): name is NamesFieldName {
  return name === 'author' || name === 'editor' || name === 'translator';
}

function isDate(name: SourceFieldName): name is DateFieldName {
  return name === 'issued' || name === 'accessed';
}

function textOf(csl: CslItem, name: TextFieldName): string {
  const value = csl[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The record of a work: the fields that its type has, each saved by itself, with where its value came from. */
export function SourceForm({ detail: { source, provenance }, saving }: SourceFormProps) {
  const { t } = useTranslation('library');
  const words = useSourceWords();
  const { csl, citeKey, language } = source;
  const types = (sourceTypes as readonly string[]).includes(csl.type) ? sourceTypes : [csl.type, ...sourceTypes];
  const fields = fieldsFor(csl.type, (name) => csl[name] !== undefined && csl[name] !== '');
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
        error={saving.failureOf('type')}
        value={csl.type}
        options={types.map((value) => ({ value, label: words.typeOf(value) }))}
        onSelect={(type) => saving.save('type', { csl: { type } })}
      />
      {fields.map((name) => {
        if (isNames(name)) {
          return (
            <NamesField
              key={name}
              label={t(`field.${name}`)}
              aside={asideOf(name)}
              names={csl[name] ?? noNames}
              onChange={(names) => saving.save(name, { csl: { [name]: names.length === 0 ? null : names } })}
            />
          );
        }
        const shared = {
          name,
          label: t(`field.${name}`),
          aside: asideOf(name),
          failure: saving.failureOf(name),
          isLong: long.has(name),
        };
        if (isDate(name)) {
          return (
            <SavedField
              key={name}
              {...shared}
              value={formatCslDate(csl[name])}
              hint={name === 'issued' && csl.issued === undefined ? t('field.dateHint') : undefined}
              onSave={(value) => saving.save(name, { csl: { [name]: parseCslDate(value) } })}
            />
          );
        }
        return (
          <SavedField
            key={name}
            {...shared}
            value={textOf(csl, name)}
            onSave={(value) => saving.save(name, { csl: { [name]: value === '' ? null : value } })}
          />
        );
      })}
      <SavedField
        name="language"
        label={t('field.language')}
        aside={asideOf('language')}
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
    </section>
  );
}

// One array for all renders: the editor of names starts anew when it gets another.
const noNames: readonly [] = [];
