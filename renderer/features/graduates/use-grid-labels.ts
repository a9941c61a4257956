import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridLabels } from '../../ui/grid/index.ts'

/** `inLedger`: those who have landed are not among the rows. */
export function useGridLabels(inLedger: boolean): GridLabels {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      cell: (cell) => t('grid.cell', cell),
      range: (size) => t('grid.range', size),
      help: t('grid.help'),
      empty: t(inLedger ? 'grid.emptyInLedger' : 'grid.empty'),
      readOnly: t('grid.readOnly'),
      locked: (columns) => t('grid.locked', { columns: columns.join(t('imports.separator')) }),
      tooLarge: (limit) => t('grid.tooLarge', { limit }),
      beyondColumns: (columns) => t('grid.beyondColumns', { columns }),
      blockRefused: (count, { row, column, message }) =>
        t('grid.blockRefused', { count, row, column, message }),
      copyReady: t('grid.copyReady'),
      notRead: t('grid.notRead'),
      commitFailed: t('grid.commitFailed'),
      noMatch: t('grid.noMatch'),
      moreOptions: (count) => t('grid.moreOptions', { count }),
    }),
    [t, inLedger],
  )
}
