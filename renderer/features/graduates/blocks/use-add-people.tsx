// From lines that found no rows to people in the list.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryGridHandle, GridColumn, GridTexts } from '#renderer/ui/grid/index.ts'
import type { Output } from '#shared/contract/index.ts'
import type { LedgerList } from '../use-ledger-list.ts'
import { AddPeopleDialog } from './add-people-dialog.tsx'
import { type PastedPeople, pastedPeople } from './pasted-people.ts'

type Page = Readonly<{
  list: LedgerList
  grid: RefObject<EntryGridHandle | null>
  /** the shown ones: a paste goes by their places */
  columns: readonly GridColumn[]
  onArrange: () => void
  onNotice: (notice: string) => void
}>

/** `before`: the list as it was without them */
type Added = Readonly<{ people: readonly number[]; before: readonly number[] }>
type Asked = Readonly<{ pasted: PastedPeople; number: number }>

export function useAddPeople(page: Page) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [added, setAdded] = useState<Added | null>(null)
  const pastes = useRef(0)
  const latest = useRef(page)
  latest.current = page
  const onPasteBeyond = useCallback((lines: GridTexts, from: string) => {
    pastes.current += 1
    const pasted = pastedPeople(lines, latest.current.columns, from)
    if (pasted.people.length > 0) setAsked({ pasted, number: pastes.current })
  }, [])
  const onAdded = (answer: Output<'graduates.add'>): void => {
    const people = answer.ids.filter((id) => id !== null)
    setAsked(null)
    setAdded({ people, before: page.list.ids })
    page.onNotice(t('graduates.addPeople.added', { count: people.length }))
    page.onArrange()
  }
  const { ids } = page.list
  useEffect(() => {
    if (added === null || added.before === ids) return
    setAdded(null)
    const listed = new Set(ids)
    const first = added.people.find((id) => listed.has(id))
    if (first !== undefined) latest.current.grid.current?.activate(first, 'name')
  }, [added, ids])
  const dialog = asked && (
    <AddPeopleDialog
      key={asked.number}
      {...asked}
      onAdded={onAdded}
      onClose={() => setAsked(null)}
    />
  )
  return { onPasteBeyond, dialog }
}
