import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#renderer/lib/ipc-client.ts'
import { useSayError } from '#renderer/lib/use-say-error.ts'
import type { Arrangement } from '#shared/schemas/view.ts'
import { arranged, isSameArrangement, toStored } from './arrangement.ts'
import { keepList, leftList } from './left-list.ts'
import { isSameList, type ListState } from './list-state.ts'
import { viewQueries } from './queries.ts'
import { SHIPPED, stateOfShipped } from './shipped-views.ts'
import type { Layout } from './use-arrangement.ts'

export type View = Readonly<{
  key: string
  name: string
  state: ListState
  arrangement: Arrangement | null
  /** of the clerk's own; null for one that is shipped */
  id: number | null
}>

/** As many of the shipped ones have a key that stays theirs; the last two are for one's own. */
const SHIPPED_WITH_KEY = 7

/** What Ctrl and 1-9 lead to. */
export function viewsByKey(views: readonly View[]): readonly View[] {
  const shipped = views.filter(({ id }) => id === null).slice(0, SHIPPED_WITH_KEY)
  return [...shipped, ...views.filter(({ id }) => id !== null).slice(0, 2)]
}

const ownKey = (id: number): string => `own-${id}`

type Page = Readonly<{
  state: ListState
  layout: Layout
  show: (state: ListState) => void
}>

/** The views to choose from, which one is shown, and whether it was changed since. */
export function useViews({ state, layout, show }: Page) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const own = useQuery(viewQueries.list())
  useSayError(own.error)
  const [key, setKey] = useState(() => leftList().view)
  useEffect(() => keepList({ view: key }), [key])
  const refresh = () => client.invalidateQueries({ queryKey: viewQueries.list().queryKey })
  const shipped = SHIPPED.map(
    (view): View => ({
      key: view,
      name: t(`list.views.${view}`),
      state: stateOfShipped(view),
      arrangement: null,
      id: null,
    }),
  )
  const mine = (own.data ?? []).map(
    ({ id, name, filter, sort, arrangement }): View => ({
      key: ownKey(id),
      name,
      state: { filter, sort },
      arrangement,
      id,
    }),
  )
  const views = [...shipped, ...mine]
  const current = views.find((view) => view.key === key)
  const choose = (view: View) => {
    setKey(view.key)
    show(view.state)
    if (view.arrangement !== null) layout.change(() => arranged(layout.usual, view.arrangement))
  }
  const save = useMutation({
    mutationFn: ({ name, withColumns }: Readonly<{ name: string; withColumns: boolean }>) =>
      call('views.save', {
        name,
        filter: { ...state.filter, search: '' },
        sort: [...state.sort],
        arrangement: withColumns ? toStored(layout.now) : null,
      }),
    onSuccess: async ({ id }) => {
      await refresh()
      setKey(ownKey(id))
    },
  })
  const remove = useMutation({
    mutationFn: (id: number) => call('views.remove', { id }),
    onSuccess: refresh,
  })
  return {
    views,
    current,
    isChanged: current !== undefined && !isShownNow(current, state, layout),
    choose,
    save,
    remove,
  }
}

export type Views = ReturnType<typeof useViews>

function isShownNow(view: View, state: ListState, { now, usual }: Layout): boolean {
  if (!isSameList(view.state, state)) return false
  return view.arrangement === null || isSameArrangement(now, arranged(usual, view.arrangement))
}
