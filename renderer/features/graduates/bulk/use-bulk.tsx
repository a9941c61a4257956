// One value for many: who, what, and what would become of it.
import { type RefObject, useEffect, useRef, useState } from 'react'
import type {
  DrawnRange,
  EntryGridHandle,
  GridColumn,
  GridLabels,
} from '#renderer/ui/grid/index.ts'
import type { Card } from '../card/use-card.ts'
import { usePageKeys } from '../use-page-keys.ts'
import { BulkDialog } from './bulk-dialog.tsx'

type Page = Readonly<{
  ids: readonly number[]
  range: DrawnRange | undefined
  grid: RefObject<EntryGridHandle | null>
  /** every column, shown or not */
  columns: readonly GridColumn[]
  cohort: number
  labels: GridLabels
  card: Card
  onNotice: (notice: string) => void
}>

export function useBulk(page: Page) {
  /** at which it was opened; null while it is not */
  const [field, setField] = useState<string | null>(null)
  const { ids, range, columns } = page
  const { active, isPage, isNew, focusList } = page.card
  const isReady = ids.length > 0 && !isPage && !isNew
  const open = (): void => {
    if (!isReady) return
    // What is being typed belongs to its cell.
    void page.grid.current?.flush()
    const field = columns.find(({ key, editable }) => editable && key === active?.columnKey)
    setField(field?.key ?? 'willingness')
  }
  usePageKeys(({ key, ctrlKey, metaKey, altKey, shiftKey }) => {
    const isOther = key.toLowerCase() !== 'b' || !(ctrlKey || metaKey) || altKey || shiftKey
    return isOther ? undefined : open
  })
  const wasOpen = useRef(false)
  // Only once it has left the page does a dialog let go of the keyboard.
  useEffect(() => {
    if (wasOpen.current && field === null) focusList()
    wasOpen.current = field !== null
  }, [field, focusList])
  const one = active === null ? [] : [active.id]
  // Not held from when it was opened: a quick hand opens it while the page still hears of the selection.
  const selected = range === undefined ? one : ids.slice(range.top, range.top + range.rows)
  const dialog = field !== null && (
    <BulkDialog
      {...page}
      people={{ selected, shown: ids }}
      start={field}
      onClose={() => setField(null)}
    />
  )
  return { open, isReady, selected, dialog }
}
