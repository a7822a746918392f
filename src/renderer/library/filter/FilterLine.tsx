import { useTranslation } from 'react-i18next';
import type { SourceFilter } from '../../../contract/sources';
import { useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import styles from '../../ui/Filter.module.css';
import { FilterChip } from '../../ui/FilterChip';
import { useLibraryDialogs } from '../library-dialogs-store';
import { useSourcesList } from '../sources-list-store';
import { useSourceWords } from '../use-source-words';

type Part = keyof SourceFilter;

/** What the list is narrowed to, each part with its way out; nothing where it shows everything. */
export function FilterLine() {
  const { t } = useTranslation('library');
  const { filter, narrow, clearFilter } = useSourcesList();
  const nameOf = useDescribePart();
  const parts = (Object.keys(filter) as Part[]).filter((part) => part !== 'query');
  if (parts.length === 0 && filter.query === undefined) return null;
  return (
    <section className={styles.line} aria-label={t('filter.active')}>
      {parts.map((part) => (
        <FilterChip
          key={part}
          name={nameOf(filter, part)}
          hint={t('filter.without', { what: nameOf(filter, part) })}
          onRemove={() => narrow({ [part]: undefined })}
        />
      ))}
      <Button variant="link" onClick={() => useLibraryDialogs.getState().show({ kind: 'save-search', filter })}>
        {t('filter.save')}
      </Button>
      <Button variant="link" onClick={clearFilter}>
        {t('sources.clearFilter')}
      </Button>
    </section>
  );
}

function useDescribePart(): (filter: SourceFilter, part: Part) => string {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const words = useSourceWords();
  const { data } = useRequest('collections.list', {});
  return (filter, part) => {
    switch (part) {
      case 'query':
        return filter.query ?? '';
      case 'tag':
        return filter.tag ?? '';
      case 'collection':
        return data?.collections.find(({ id }) => id === filter.collection)?.name ?? '';
      case 'types':
        return formats.list((filter.types ?? []).map(words.typeOf));
      case 'languages':
        return formats.list((filter.languages ?? []).map(formats.language));
      case 'hasDocument':
        return filter.hasDocument === true ? t('filter.withDocument') : t('filter.withoutDocument');
      case 'hasAnnotations':
        return filter.hasAnnotations === true ? t('filter.withAnnotations') : t('filter.withoutAnnotations');
      case 'yearFrom':
        return t('filter.from', { year: String(filter.yearFrom) });
      default:
        return t('filter.to', { year: String(filter.yearTo) });
    }
  };
}
