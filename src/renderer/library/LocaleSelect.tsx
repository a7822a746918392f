import { useMemo } from 'react';
import { useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { Select } from '../ui/Select';

interface LocaleSelectProps {
  readonly label: string;
  /** BCP 47 tag of a CSL locale. */
  readonly value: string;
  onSelect(locale: string): void;
}

/** The language that citations and bibliographies are written in. */
export function LocaleSelect({ label, value, onSelect }: LocaleSelectProps) {
  const formats = useFormats();
  const { data } = useRequest('styles.locales', {});
  const options = useMemo(() => {
    const tags = new Set([...(data?.locales ?? []), value]);
    return [...tags]
      .map((tag) => ({ value: tag, label: formats.language(tag) }))
      .sort((one, other) => one.label.localeCompare(other.label));
  }, [data, value, formats]);
  return <Select label={label} value={value} options={options} onSelect={onSelect} />;
}
