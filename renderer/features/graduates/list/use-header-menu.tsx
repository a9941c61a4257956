import { useCallback, useMemo, useState } from 'react'
import type { ColumnPlace, GridSort } from '#renderer/ui/grid/index.ts'
import type { LedgerList } from '../use-ledger-list.ts'
import { dropped, withWidth } from './arrangement.ts'
import { HeaderMenu, type OpenMenu } from './header-menu.tsx'
import { turned } from './list-state.ts'
import type { Layout } from './use-arrangement.ts'

type Page = Readonly<{
  cohort: number
  list: LedgerList
  layout: Layout
  onClose: () => void
}>

/** What the headers of the grid show and do; `parts` go to the grid as they are. */
export function useHeaderMenu({ cohort, list, layout, onClose }: Page) {
  const [open, setOpen] = useState<OpenMenu | null>(null)
  const { filter, sort } = list.state
  const close = useCallback(() => {
    setOpen(null)
    onClose()
  }, [onClose])
  const sorts = useMemo(
    () =>
      sort.map(
        ({ field, descending }): GridSort => ({
          columnKey: field,
          direction: descending ? 'descending' : 'ascending',
        }),
      ),
    [sort],
  )
  const filtered = useMemo(
    () => new Set(filter.columns.map(({ field }) => field)),
    [filter.columns],
  )
  const { columns, change } = layout
  const parts = {
    columns,
    sort: sorts,
    filtered,
    onSort: (key: string) => list.changeSort(turned(sort, key)),
    onHeaderMenu: (key: string, anchor: HTMLElement) => {
      const column = columns.find((one) => one.key === key)
      if (column) setOpen({ column, anchor })
    },
    onResize: (key: string, width: number) => change((now) => withWidth(now, key, width)),
    onMove: (key: string, place: ColumnPlace) => change((now) => dropped(now, key, place)),
  }
  const menu = open && (
    <HeaderMenu
      key={open.column.key}
      open={open}
      cohort={cohort}
      list={list}
      layout={layout}
      onClose={close}
    />
  )
  return { parts, menu }
}
