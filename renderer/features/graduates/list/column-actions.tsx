import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '#renderer/ui/grid/index.ts'
import type { LedgerList } from '../use-ledger-list.ts'
import { ALWAYS_SHOWN, frozenTo, shownIndex, withHidden } from './arrangement.ts'
import styles from './list.module.css'
import { alsoSortedBy, type ListSort, MOST_SORTS, notSortedBy, sortedBy } from './list-state.ts'
import type { Layout, Step } from './use-arrangement.ts'

type Props = Readonly<{
  column: GridColumn
  list: LedgerList
  layout: Layout
  onDone: () => void
}>
type Action = Readonly<{ key: string; label: string; isOn?: boolean; run: () => void }>

/** Order and place of a column; only what would change something is there. */
export function ColumnActions({ column, list, layout, onDone }: Props) {
  const orders = useOrders(column, list)
  const places = usePlaces(column, layout)
  const buttons = (actions: readonly Action[]) =>
    actions.map(({ key, label, isOn, run }) => (
      <Button
        key={key}
        type="text"
        block
        className={styles.action ?? ''}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        onClick={() => {
          run()
          onDone()
        }}
      >
        {label}
      </Button>
    ))
  return (
    <>
      {orders.length > 0 && <div className={styles.actions}>{buttons(orders)}</div>}
      <div className={styles.actions}>{buttons(places)}</div>
    </>
  )
}

function useOrders({ key, sortable }: GridColumn, { state, changeSort }: LedgerList): Action[] {
  const { t } = useTranslation()
  if (sortable === false) return []
  const { sort } = state
  const own = sort.find(({ field }) => field === key)
  const isOneOfSeveral = own !== undefined && sort.length > 1
  const order = (descending: boolean): ListSort =>
    isOneOfSeveral ? alsoSortedBy(sort, key, descending) : sortedBy(key, descending)
  const action = (name: 'ascending' | 'descending' | 'alsoBy' | 'notBy', next: ListSort) => ({
    key: name,
    label: t(`list.${name}`),
    run: () => changeSort(next),
  })
  return [
    { ...action('ascending', order(false)), isOn: own?.descending === false },
    { ...action('descending', order(true)), isOn: own?.descending === true },
    ...(own === undefined && sort.length > 0 && sort.length < MOST_SORTS
      ? [action('alsoBy', alsoSortedBy(sort, key, false))]
      : []),
    ...(own === undefined ? [] : [action('notBy', notSortedBy(sort, key))]),
  ]
}

function usePlaces({ key }: GridColumn, { now, change }: Layout): Action[] {
  const { t } = useTranslation()
  const isLastFrozen = now.frozen > 0 && shownIndex(now, key) === now.frozen - 1
  const action = (name: 'freezeTo' | 'unfreeze' | 'hide', next: Step) => ({
    key: name,
    label: t(`list.${name}`),
    run: () => change(next),
  })
  return [
    ...(isLastFrozen ? [] : [action('freezeTo', (last) => frozenTo(last, key))]),
    ...(now.frozen === 0 ? [] : [action('unfreeze', (last) => frozenTo(last, null))]),
    ...(key === ALWAYS_SHOWN ? [] : [action('hide', (last) => withHidden(last, key, true))]),
  ]
}
