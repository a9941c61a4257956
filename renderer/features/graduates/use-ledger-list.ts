// The list on the ledger page: filter, sort and the vector of ids, which changes only when the clerk arranges anew.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { onAppEvent } from '../../lib/events.ts'
import type { GridSort } from '../../ui/grid/index.ts'
import { type Filter, graduateQueries } from './queries.ts'

const EVERYBODY_IN_LEDGER: Filter = { inLedger: true }
const NO_IDS: readonly number[] = []
const NO_SORT: readonly GridSort[] = []

export function useLedgerList() {
  const [filter, setFilter] = useState<Filter>(EVERYBODY_IN_LEDGER)
  const [sort, setSort] = useState<readonly GridSort[]>(NO_SORT)
  const [isOutdated, setOutdated] = useState(false)
  const client = useQueryClient()
  const settled = useDeferredValue(filter)
  const list = useQuery({
    ...graduateQueries.ids(settled, sort.map(toWire)),
    placeholderData: (previous) => previous,
  })
  // A list that cannot be read must not look like one without people.
  const lastRead = useRef(NO_IDS)
  if (list.data) lastRead.current = list.data.ids
  /** Rejects when the list could not be read: it is then as outdated as before. */
  const arrange = async () => {
    setOutdated(false)
    try {
      await client.invalidateQueries({ queryKey: ['graduate-ids'] }, { throwOnError: true })
    } catch (cause) {
      setOutdated(true)
      throw cause
    }
  }
  useEffect(
    () =>
      onAppEvent((event) => {
        if (event.type !== 'graduates.changed') return
        // Named people were edited and keep their place; an import changes the whole list.
        if (event.ids === null) void client.invalidateQueries({ queryKey: ['graduate-ids'] })
        else setOutdated(true)
      }),
    [client],
  )
  return {
    filter,
    sort,
    ids: lastRead.current,
    /** the ids are those of the filter as it stands */
    isSettled: list.isSuccess && !list.isPlaceholderData && settled === filter,
    error: list.error,
    isOutdated,
    arrange,
    changeFilter: (patch: Partial<Filter>) => {
      setOutdated(false)
      setFilter((now) => ({ ...now, ...patch }))
    },
    changeSort: (columnKey: string) => setSort((now) => nextSort(now, columnKey)),
  }
}

const toWire = (sort: GridSort) => ({
  field: sort.columnKey,
  descending: sort.direction === 'descending',
})

/** By this column alone: ascending, descending, as it was. */
function nextSort(now: readonly GridSort[], columnKey: string): readonly GridSort[] {
  const first = now[0]
  if (first?.columnKey !== columnKey) return [{ columnKey, direction: 'ascending' }]
  return first.direction === 'ascending' ? [{ columnKey, direction: 'descending' }] : NO_SORT
}
