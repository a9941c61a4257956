// Order, filter and columns as a page keeps them, with a header menu of the plainest kind.
import { type ReactNode, type RefObject, useCallback, useState } from 'react'
import {
  type ColumnPlace,
  type EntryGridHandle,
  type GridColumn,
  type GridSort,
  movedKeys,
} from '#renderer/ui/grid/index.ts'

type Opened = Readonly<{ columnKey: string; left: number; top: number }>

export function useArranging(
  grid: RefObject<EntryGridHandle | null>,
  initial: readonly GridColumn[],
) {
  const [columns, setColumns] = useState(initial)
  const [sort, setSort] = useState<readonly GridSort[]>([
    { columnKey: 'number', direction: 'ascending' },
  ])
  const [filtered, setFiltered] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<Opened>()
  const onSort = useCallback((columnKey: string) => {
    setSort(([now]) => [
      { columnKey, direction: now?.direction === 'ascending' ? 'descending' : 'ascending' },
    ])
  }, [])
  const onHeaderMenu = useCallback((columnKey: string, anchor: HTMLElement) => {
    const { left, bottom } = anchor.getBoundingClientRect()
    setOpened({ columnKey, left, top: bottom })
  }, [])
  const onResize = useCallback((columnKey: string, width: number) => {
    setColumns((now) =>
      now.map((column) => (column.key === columnKey ? { ...column, width } : column)),
    )
  }, [])
  const onMove = useCallback((columnKey: string, { before, frozen }: ColumnPlace) => {
    setColumns((now) => {
      const keys = now.map(({ key }) => key)
      return movedKeys(keys, columnKey, before).flatMap((key) =>
        now
          .filter((column) => column.key === key)
          .map((column) => (key === columnKey ? { ...column, frozen } : column)),
      )
    })
  }, [])
  const close = () => {
    setOpened(undefined)
    grid.current?.focus()
  }
  const acts: Readonly<Record<string, (columnKey: string) => void>> = {
    再按它排: (columnKey) => setSort((now) => [...now, { columnKey, direction: 'descending' }]),
    筛选: (columnKey) =>
      setFiltered((now) => new Set(now.has(columnKey) ? [] : [...now, columnKey])),
    适合列宽: (columnKey) => grid.current?.fit(columnKey),
  }
  const menu: ReactNode =
    opened === undefined ? null : (
      <div
        role="dialog"
        aria-label={`菜单 ${opened.columnKey}`}
        className="menu"
        style={{ left: opened.left, top: opened.top }}
        onKeyDown={({ key }) => key === 'Escape' && close()}
      >
        {Object.entries(acts).map(([name, act], index) => (
          <button
            key={name}
            type="button"
            // biome-ignore lint/a11y/noAutofocus: as a menu does
            autoFocus={index === 0}
            onClick={() => {
              act(opened.columnKey)
              close()
            }}
          >
            {name}
          </button>
        ))}
      </div>
    )
  const parts = { columns, sort, filtered, onSort, onHeaderMenu, onResize, onMove }
  return { parts, sort, menu }
}
