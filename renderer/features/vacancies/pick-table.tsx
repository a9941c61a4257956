import { Checkbox } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'

type Props<Row> = Readonly<{
  label: string
  rows: readonly Row[]
  rowKey: (row: Row) => number
  nameOf: (row: Row) => string
  columns: readonly ScrollColumn<Row>[]
  picked: ReadonlySet<number>
  onPick: (picked: ReadonlySet<number>) => void
}>

/** Rows to be ticked: arrows go from one to the next, Space ticks, Enter is the dialog's button. */
export function PickTable<Row>(props: Props<Row>) {
  const { label, rows, rowKey, nameOf, columns, picked, onPick } = props
  const { t } = useTranslation()
  const toggle = (row: Row, isPicked: boolean): void => {
    const next = new Set(picked)
    if (isPicked) next.add(rowKey(row))
    else next.delete(rowKey(row))
    onPick(next)
  }
  const tick: ScrollColumn<Row> = {
    key: 'tick',
    title: t('vacancies.pick'),
    cell: (row) => (
      <Checkbox
        aria-label={t('vacancies.pickWhich', { name: nameOf(row) })}
        autoFocus={row === rows[0]}
        checked={picked.has(rowKey(row))}
        onChange={({ target }) => toggle(row, target.checked)}
      />
    ),
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move among the boxes in it
    <div style={{ display: 'contents' }} onKeyDown={moveByArrow}>
      <ScrollTable label={label} rows={rows} rowKey={rowKey} columns={[tick, ...columns]} />
    </div>
  )
}

function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0 || event.nativeEvent.isComposing) return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  const at = event.target instanceof HTMLInputElement ? boxes.indexOf(event.target) : -1
  const next = boxes[at + by]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
}
