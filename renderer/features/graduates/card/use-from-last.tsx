import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryGridHandle } from '#renderer/ui/grid/index.ts'
import { isMasked } from '#shared/domain/fields/sensitive.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { FillDialog } from './fill-dialog.tsx'
import type { LedgerParts } from './ledger-parts.ts'
import { type SheetRow, sectionOf } from './sheet-rows.ts'

type Wanted = Readonly<{
  row: GraduateRow | undefined
  last: number | null
  cohort: number
  ledger: LedgerParts
  sheet: RefObject<EntryGridHandle | null>
  rows: readonly SheetRow[]
  /** the active one */
  field: string | undefined
}>

/** What the person before lends: one field by Ctrl+', or several by a dialog. */
export function useFromLast({ row, last, cohort, ledger, sheet, rows, field }: Wanted) {
  const { t } = useTranslation()
  const [isFilling, setFilling] = useState(false)
  const wasFilling = useRef(false)
  // Only once it has left the page does a dialog let go of the keyboard.
  useEffect(() => {
    if (wasFilling.current && !isFilling) sheet.current?.focus()
    wasFilling.current = isFilling
  }, [isFilling, sheet])
  const from = last === null || last === row?.id ? undefined : ledger.personAt(last)
  const say = (sentence: string) => ledger.onRefused?.(sentence)
  const take = async (): Promise<void> => {
    if (row === undefined || field === undefined) return
    const value = from?.values[field] ?? ''
    const name = from?.values.name ?? ''
    if (from === undefined) return say(t('person.noLast'))
    if (value === '') return say(t('person.lastEmpty', { name }))
    if (isMasked(field, value)) return say(t('person.lastMasked', { name }))
    // It goes over whatever is being typed there.
    sheet.current?.discard()
    const result = await ledger.onCommit(row.id, field, value)
    if (!result.ok) say(result.message)
  }
  return {
    take: () => void take(),
    fill: from === undefined ? undefined : () => setFilling(true),
    dialog: isFilling && row !== undefined && from !== undefined && (
      <FillDialog
        row={row}
        last={from}
        cohort={cohort}
        ledger={ledger}
        section={sectionOf(rows, field ?? '')}
        onClose={() => setFilling(false)}
      />
    ),
  }
}
