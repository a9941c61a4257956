// The list on the ledger page: what it shows, its order, and the vector of ids, which changes only when the clerk
// arranges anew.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { onAppEvent } from '../../lib/events.ts'
import { keepList, leftList } from './list/left-list.ts'
import type { ListFilter, ListSort, ListState } from './list/list-state.ts'
import { usePast } from './past/past-context.ts'
import { graduateQueries } from './queries.ts'

const NO_IDS: readonly number[] = []

export function useLedgerList() {
  const past = usePast()
  const [state, setState] = useState<ListState>(() => leftList().state)
  const [isOutdated, setOutdated] = useState(false)
  useEffect(() => keepList({ state }), [state])
  const client = useQueryClient()
  const settled = useDeferredValue(state)
  const list = useQuery({
    ...graduateQueries.ids(settled, past),
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
  const change = (step: (now: ListState) => ListState) => {
    setOutdated(false)
    setState(step)
  }
  return {
    state,
    ids: lastRead.current,
    /** the ids are those of the state as it stands */
    isSettled: list.isSuccess && !list.isPlaceholderData && settled === state,
    error: list.error,
    isOutdated,
    arrange,
    show: (next: ListState) => change(() => next),
    changeFilter: (patch: Partial<ListFilter>) =>
      change((now) => ({ ...now, filter: { ...now.filter, ...patch } })),
    changeSort: (sort: ListSort) => change((now) => ({ ...now, sort })),
  }
}

export type LedgerList = ReturnType<typeof useLedgerList>
