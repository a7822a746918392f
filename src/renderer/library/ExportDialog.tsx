import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BibliographyFormat, bibliographyFormat } from '../../contract/citations';
import { useAction, useRequest } from '../host/requests';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FailureNote } from '../ui/FailureNote';
import { Select } from '../ui/Select';
import { useToasts } from '../ui/use-toasts';
import { usePreference } from '../workbench/preferences';
import { saveFile } from '../workbench/save-file';
import styles from './Form.module.css';
import { LocaleSelect } from './LocaleSelect';
import { StylePicker } from './StylePicker';

interface ExportDialogProps {
  /** Empty for the whole library. */
  readonly sourceIds: readonly string[];
  onClose(): void;
}

/** Formats that a citation style shapes; the others carry the records as data. */
const styled: ReadonlySet<BibliographyFormat> = new Set(['text', 'html', 'markdown', 'rtf']);

/** Writes the bibliography of the library, or of what is selected, to a file. */
export function ExportDialog({ sourceIds, onClose }: ExportDialogProps) {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const { data: status } = useRequest('library.status', {});
  const [format, setFormat] = useState<BibliographyFormat>('bibtex');
  const [isSelectedOnly, setSelectedOnly] = useState(sourceIds.length > 0);
  const [style, setStyle] = useState(usePreference('citationStyle') ?? 'apa');
  const [locale, setLocale] = useState(usePreference('citationLocale') ?? 'en-US');
  const { mutateAsync, isPending, error, reset } = useAction('bibliography.export', { isFailureShownInPlace: true });
  const [saveFailure, setSaveFailure] = useState<Error | null>(null);
  const failure = error ?? saveFailure;
  const isEmpty = !isSelectedOnly && status?.sources === 0;

  const save = async () => {
    setSaveFailure(null);
    reset();
    try {
      const file = await mutateAsync({
        format,
        ...(isSelectedOnly ? { sources: [...sourceIds] } : {}),
        ...(styled.has(format) ? { style, locale } : {}),
      });
      if (!(await saveFile(file))) return;
      useToasts.getState().show({ message: t('export.done', { name: file.fileName }) });
      onClose();
    } catch (caught) {
      if (caught instanceof Error) setSaveFailure(caught);
    }
  };

  return (
    <Dialog
      isOpen
      title={t('export.title')}
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" disabled={isPending || isEmpty} onClick={() => void save()}>
            {t('export.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {sourceIds.length === 0 ? null : (
          <Select
            label={t('export.what')}
            value={isSelectedOnly ? 'selected' : 'all'}
            options={[
              { value: 'selected', label: t('export.selected', { count: sourceIds.length }) },
              { value: 'all', label: t('export.all', { number: formats.number(status?.sources ?? 0) }) },
            ]}
            onSelect={(value) => setSelectedOnly(value === 'selected')}
          />
        )}
        <Select<BibliographyFormat>
          label={t('export.format')}
          value={format}
          options={bibliographyFormat.options.map((value) => ({ value, label: t(`format.${value}`) }))}
          hint={isEmpty ? t('export.empty') : undefined}
          onSelect={setFormat}
        />
        {styled.has(format) ? (
          <>
            <StylePicker label={t('export.style')} value={style} onSelect={setStyle} />
            <LocaleSelect label={t('export.locale')} value={locale} onSelect={setLocale} />
          </>
        ) : null}
        {failure === null ? null : <FailureNote failure={failure} />}
      </div>
    </Dialog>
  );
}
