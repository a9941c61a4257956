import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { onAppEvent } from '#renderer/lib/events.ts'
import { useLater } from '../list/use-later.ts'
import { usePast } from '../past/past-context.ts'
import { graduateQueries, PROBLEMS } from '../queries.ts'
import type { LedgerList } from '../use-ledger-list.ts'

const FOUND_AFTER_MS = 300
// Judging more would be felt while a search is typed: they are judged when they are looked at.
const JUDGED_UNASKED = 20_000
// Not surveyed, no helper, no evidence yet: much of a fresh ledger, and nothing that somebody got wrong.
const TO_DO: ReadonlySet<string> = new Set(['V11', 'V16', 'V17'])

const sum = (counts: readonly Readonly<{ count: number }>[]): number =>
  counts.reduce((total, { count }) => total + count, 0)

/** What is open of those whom the filter shows now. It follows what is stored, once the hand rests. */
export function useProblemList(list: LedgerList, isOpen: boolean) {
  const past = usePast()
  const [rule, setRule] = useState<string | null>(null)
  const state = useLater(list.state, FOUND_AFTER_MS)
  const isWanted = isOpen || list.ids.length <= JUDGED_UNASKED
  const found = useQuery({ ...graduateQueries.problems(state, rule, past), enabled: isWanted })
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onAppEvent(({ type }) => {
      if (type !== 'graduates.changed') return
      clearTimeout(timer)
      timer = setTimeout(
        () => void client.invalidateQueries({ queryKey: [PROBLEMS] }),
        FOUND_AFTER_MS,
      )
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client])
  const rules = found.data?.rules ?? []
  // The last of a rule was settled: nothing is left to narrow to.
  const isGone = rule !== null && found.isSuccess && !rules.some((one) => one.rule === rule)
  useEffect(() => {
    if (isGone) setRule(null)
  }, [isGone])
  return {
    rule,
    setRule,
    rules,
    problems: found.data?.problems ?? [],
    /** of the chosen rule, listed or not */
    total: found.data?.total ?? 0,
    /** of all rules */
    all: sum(rules),
    /** of all rules but those that say what is still to be done */
    wrong: sum(rules.filter((one) => !TO_DO.has(one.rule))),
    isRead: isWanted && found.isSuccess,
    isUnasked: !isWanted,
    error: found.error,
  }
}
