import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { onBeforeLeave } from '#renderer/lib/before-leave.ts'
import { onLocking } from '#renderer/lib/drafts.ts'
import { call } from '#renderer/lib/ipc-client.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { useSayError } from '#renderer/lib/use-say-error.ts'
import type { GridColumn } from '#renderer/ui/grid/index.ts'
import type { Arrangement } from '#shared/schemas/view.ts'
import { type Arranged, arranged, isShown, toStored } from './arrangement.ts'
import { viewQueries } from './queries.ts'

// A width that is stepped through is stored once.
const STORED_AFTER_MS = 300

export type Step = (now: Arranged) => Arranged

/** The columns as this user has them; a change shows at once and is stored behind it. */
export function useArrangement(all: readonly GridColumn[]) {
  const client = useQueryClient()
  const { data, error } = useQuery(viewQueries.arrangement())
  useSayError(error)
  const store = useStoring()
  const usual = useMemo(() => usualOf(all), [all])
  const stored = data?.arrangement ?? null
  const now = useMemo(() => arranged(usual, stored), [usual, stored])
  const columns = useMemo(() => shownColumns(all, now), [all, now])
  const set = (arrangement: Arrangement | null) => {
    client.setQueryData(viewQueries.arrangement().queryKey, { arrangement })
    // What could not be read is not overwritten either.
    if (error === null) store(arrangement)
  }
  return {
    /** every column, shown or not, in the usual order */
    all,
    columns,
    now,
    usual,
    isUsual: stored === null,
    /** From how they stand then: keys may come faster than the page is drawn. */
    change: (step: Step) => {
      const last = client.getQueryData(viewQueries.arrangement().queryKey)?.arrangement ?? null
      set(toStored(step(arranged(usual, last))))
    },
    reset: () => set(null),
  }
}

export type Layout = ReturnType<typeof useArrangement>

function usualOf(all: readonly GridColumn[]): Arranged {
  return {
    columns: all.map(({ key, width }) => ({ field: key, width, hidden: false })),
    frozen: all.filter(({ frozen }) => frozen === true).length,
  }
}

function shownColumns(all: readonly GridColumn[], now: Arranged): readonly GridColumn[] {
  const byKey = new Map(all.map((column) => [column.key, column]))
  return now.columns.filter(isShown).flatMap(({ field, width }, at) => {
    const column = byKey.get(field)
    return column === undefined ? [] : [{ ...column, width, frozen: at < now.frozen }]
  })
}

/** The last of several changes is stored, at the latest when the page is left or locked. */
function useStoring() {
  const lang = useLang()
  const { message } = App.useApp()
  const waiting = useRef<Readonly<{ arrangement: Arrangement | null }>>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const flush = useRef(async () => {})
  flush.current = async () => {
    clearTimeout(timer.current)
    const last = waiting.current
    waiting.current = null
    if (last === null) return
    await call('views.arrange', last).catch((cause) => void message.error(sentenceOf(cause, lang)))
  }
  useEffect(() => {
    const nothingOpen = async () => {
      await flush.current()
      return null
    }
    const stops = [onBeforeLeave(nothingOpen), onLocking(nothingOpen)]
    return () => {
      for (const stop of stops) stop()
      void flush.current()
    }
  }, [])
  return (arrangement: Arrangement | null) => {
    waiting.current = { arrangement }
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush.current(), STORED_AFTER_MS)
  }
}
