import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixCell } from '../../../contract/fact-lists';
import { type FactStatus, stance as stanceSchema } from '../../../contract/facts';
import { useFormats } from '../../i18n/format';

/** The words of the matrix, made once for all of its rows. */
export interface MatrixWords {
  /** "Essay: 2 passages for; against: searched, none", or "Essay: not searched". */
  ofCell(source: string, cell: MatrixCell | undefined): string;
  ofStatus(status: FactStatus): string;
}

export function useMatrixWords(): MatrixWords {
  const { t } = useTranslation('facts');
  const formats = useFormats();
  return useMemo(() => {
    const said = (cell: MatrixCell | undefined): string => {
      if (cell === undefined) return t('matrix.notSearched');
      const found = stanceSchema.options
        .filter((stance) => cell[stance] > 0)
        .map((stance) => t(`matrix.${stance}`, { count: cell[stance], number: formats.number(cell[stance]) }));
      const searched = stanceSchema.options
        .filter((stance) => cell.searched.includes(stance))
        .map((stance) => t(`matrix.searched.${stance}`));
      return [...found, ...searched].join('; ');
    };
    return {
      ofCell: (source, cell) => t('matrix.cell', { source, words: said(cell) }),
      ofStatus: (status) => t(`status.${status}`),
    };
  }, [t, formats]);
}
