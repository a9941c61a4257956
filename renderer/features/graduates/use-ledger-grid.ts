import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { useLang } from '../../lib/use-lang.ts'
import type { Refused } from '../../ui/grid/index.ts'
import { useGridLabels } from '../../ui/use-grid-labels.ts'
import { useMarkedRows } from '../questions/index.ts'
import { ledgerColumns } from './columns.ts'
import { usePast } from './past/past-context.ts'
import { useCommitCell } from './use-commit-cell.ts'
import { useDrawRow } from './use-draw-row.ts'
import { useRowSource } from './use-row-source.ts'
import { useStaffOptions } from './use-staff-options.ts'

type Wanted = Readonly<{
  ledger: OpenLedger
  /** says why something was not taken */
  onNotice: (notice: string) => void
}>

/** What the grid shows of this ledger and stores into it; `parts` go to the grid as they are. */
export function useLedgerGrid({ ledger, onNotice }: Wanted) {
  const { t } = useTranslation()
  const lang = useLang()
  const { cohort, role } = ledger
  const draw = useDrawRow(cohort)
  const { rows: source, version: drawn, cache, failure, retry } = useRowSource(draw)
  const { rows, version } = useMarkedRows(source, drawn, usePast() !== undefined)
  const staff = useStaffOptions()
  const columns = useMemo(
    () =>
      ledgerColumns({
        cohort,
        role,
        lang,
        staff,
        title: (key) => t(`fields.${key}` as 'fields.name'),
      }),
    [cohort, role, lang, staff, t],
  )
  const labels = useGridLabels()
  const onCommit = useCommitCell({ rows, onNotice })
  const onGiveUp = ([first]: readonly Refused[]): void => {
    if (first === undefined) return
    const name = cache.row(first.id)?.values.name ?? ''
    const column = t(`fields.${first.columnKey}` as 'fields.name')
    onNotice(t('graduates.unsaved', { ...first, name, column }))
  }
  const parts = { columns, rows, version, labels, onCommit, onGiveUp }
  return { parts, version, cache, failure, retry }
}
