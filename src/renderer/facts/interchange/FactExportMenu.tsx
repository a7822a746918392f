import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactExportFormat } from '../../../contract/fact-interchange';
import type { FactFilter } from '../../../contract/fact-lists';
import { useAction } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { type Command, useCommands } from '../../workbench/commands';
import { saveFile } from '../../workbench/save-file';

interface FactExportMenuProps {
  /** The selected facts; where there are none, those of the filter; where that is empty too, all. */
  readonly ids?: readonly string[];
  readonly filter?: FactFilter;
}

const exportFormats: readonly FactExportFormat[] = ['csv', 'markdown', 'claimreview', 'argdown'];

const files: Readonly<Record<FactExportFormat, { readonly fileName: string; readonly mediaType: string }>> = {
  claimreview: { fileName: 'facts-claimreview.json', mediaType: 'application/ld+json' },
  csv: { fileName: 'facts.csv', mediaType: 'text/csv' },
  markdown: { fileName: 'facts.md', mediaType: 'text/markdown' },
  argdown: { fileName: 'facts.argdown', mediaType: 'text/plain' },
};

const noIds: readonly string[] = [];
const noFilter: FactFilter = {};
// Without it spreadsheets take UTF-8 for the encoding of the system.
const byteOrderMark = '\ufeff';

/** Writes facts to a file in an open format, from the bar and from the palette. */
export function FactExportMenu({ ids = noIds, filter = noFilter }: FactExportMenuProps) {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  const { mutate: exportFacts } = useAction('facts.export');
  const actions = useMemo(() => {
    const what = ids.length > 0 ? { ids: [...ids] } : { filter };
    return exportFormats.map((format) => ({
      id: format,
      label: t(`export.${format}`),
      run: () =>
        exportFacts(
          { format, ...what },
          {
            onSuccess: ({ content }) =>
              void saveFile({
                ...files[format],
                encoding: 'utf8',
                content: format === 'csv' ? byteOrderMark + content : content,
              }),
          },
        ),
    }));
  }, [ids, filter, t, exportFacts]);
  const isFiltered = Object.values(filter).some((part) => part !== undefined && part !== '');
  const heading =
    ids.length > 0
      ? t('export.selected', { count: ids.length, number: formats.number(ids.length) })
      : t(isFiltered ? 'export.filtered' : 'bar.export');
  useCommands(
    useMemo<readonly Command[]>(
      () =>
        actions.map(({ id, label, run }) => ({
          id: `facts.export.${id}`,
          title: t('command.export', { format: label }),
          group: t('group'),
          run,
        })),
      [actions, t],
    ),
  );
  return (
    <Menu
      align="end"
      trigger={<IconButton label={heading} icon={Download} />}
      groups={[{ id: 'formats', heading, items: actions }]}
    />
  );
}
