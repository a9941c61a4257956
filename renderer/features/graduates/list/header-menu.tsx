import { Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '#renderer/ui/grid/index.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import type { LedgerList } from '../use-ledger-list.ts'
import { ColumnActions } from './column-actions.tsx'
import { FilterPart } from './filter-part.tsx'
import styles from './list.module.css'
import { withColumnFilter } from './list-state.ts'
import { stepInMenu } from './menu-keys.ts'
import type { Layout } from './use-arrangement.ts'

export type OpenMenu = Readonly<{ column: GridColumn; anchor: HTMLElement }>
/** What the frame and its distance to header and window take. */
const FRAME = 40

type Props = Readonly<{
  open: OpenMenu
  cohort: number
  list: LedgerList
  layout: Layout
  onClose: () => void
}>

/** What a column's header offers: its order, whom to show by it, and its place. */
export function HeaderMenu({ open: { column, anchor }, cohort, list, layout, onClose }: Props) {
  const { t } = useTranslation()
  const { left, top, width, height, bottom } = anchor.getBoundingClientRect()
  const filterBy = (next: ColumnFilter | null) => {
    list.changeFilter(withColumnFilter(list.state.filter, column.key, next))
    onClose()
  }
  const panel = (
    <div
      role="dialog"
      aria-label={t('list.menuOf', { title: column.title })}
      className={styles.menu}
      style={{ maxBlockSize: window.innerHeight - bottom - FRAME }}
      onKeyDown={(event) => stepInMenu(event, onClose)}
    >
      <ColumnActions column={column} list={list} layout={layout} onDone={onClose} />
      <FilterPart
        field={column.key}
        cohort={cohort}
        filter={list.state.filter}
        onApply={filterBy}
      />
    </div>
  )
  return (
    <Popover
      open
      arrow={false}
      trigger="click"
      placement="bottomLeft"
      classNames={{ root: styles.menuFrame ?? '' }}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      content={panel}
    >
      <span className={styles.anchor} style={{ left, top, width, height }} />
    </Popover>
  )
}
