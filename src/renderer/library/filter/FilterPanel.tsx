import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { AnswerSelect } from '../../ui/AnswerSelect';
import { FacetList } from '../../ui/FacetList';
import styles from '../../ui/Filter.module.css';
import { IconButton } from '../../ui/IconButton';
import { Popover } from '../../ui/Popover';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useSourcesList } from '../sources-list-store';
import { useSourceWords } from '../use-source-words';

/** What the list can be narrowed to, behind one button. */
export function FilterPanel() {
  const { t } = useTranslation('library');
  const { filter } = useSourcesList();
  const hasParts = Object.keys(filter).some((part) => part !== 'query');
  return (
    <Popover
      label={t('filter.title')}
      align="end"
      trigger={<IconButton label={t('filter.title')} icon={ListFilter} isPressed={hasParts} />}
    >
      <FilterFields />
    </Popover>
  );
}

function FilterFields() {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const words = useSourceWords();
  const { filter, narrow } = useSourcesList();
  const { data: facets } = useRequest('sources.facets', {});
  const { data: status } = useRequest('library.status', {});
  const { data: collections } = useRequest('collections.list', {});
  return (
    <div className={styles.panel}>
      <FacetList
        heading={t('filter.types')}
        values={facets?.types ?? []}
        chosen={filter.types ?? []}
        nameOf={words.typeOf}
        onChange={(types) => narrow({ types })}
      />
      <FacetList
        heading={t('filter.languages')}
        values={(facets?.languages ?? []).filter(({ value }) => value !== '')}
        chosen={filter.languages ?? []}
        nameOf={formats.language}
        onChange={(languages) => narrow({ languages })}
      />
      <div className={styles.pair}>
        <AnswerSelect
          label={t('filter.document')}
          value={filter.hasDocument}
          onChange={(hasDocument) => narrow({ hasDocument })}
        />
        <AnswerSelect
          label={t('filter.annotations')}
          value={filter.hasAnnotations}
          onChange={(hasAnnotations) => narrow({ hasAnnotations })}
        />
        <YearField label={t('filter.yearFrom')} value={filter.yearFrom} onChange={(yearFrom) => narrow({ yearFrom })} />
        <YearField label={t('filter.yearTo')} value={filter.yearTo} onChange={(yearTo) => narrow({ yearTo })} />
        <Select
          label={t('filter.tag')}
          value={filter.tag ?? ''}
          options={[
            { value: '', label: t('filter.any') },
            ...(status?.tags ?? []).map(({ tag }) => ({ value: tag, label: tag })),
          ]}
          onSelect={(tag) => narrow({ tag })}
        />
        <Select
          label={t('filter.collection')}
          value={filter.collection ?? ''}
          options={[
            { value: '', label: t('filter.any') },
            ...(collections?.collections ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onSelect={(collection) => narrow({ collection })}
        />
      </div>
    </div>
  );
}

interface YearFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  onChange(value: number | undefined): void;
}

function YearField({ label, value, onChange }: YearFieldProps) {
  return (
    <TextField
      label={label}
      type="number"
      value={value ?? ''}
      onChange={({ currentTarget }) => {
        const year = Number.parseInt(currentTarget.value, 10);
        onChange(Number.isNaN(year) ? undefined : year);
      }}
    />
  );
}
