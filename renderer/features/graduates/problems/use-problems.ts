// The problems beside the list, and the way from one to the next.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLang } from '#renderer/lib/use-lang.ts'
import type { EntryGridHandle, GridColumn } from '#renderer/ui/grid/index.ts'
import type { Problem } from '#shared/schemas/graduate.ts'
import { refusalText } from '#shared/text/refusals.ts'
import type { Card } from '../card/use-card.ts'
import { NO_FILTER } from '../list/list-state.ts'
import type { LedgerList } from '../use-ledger-list.ts'
import type { SideOfList } from '../use-side.ts'
import { isSame, nextProblem, type Went } from './next-problem.ts'
import { useProblemKeys } from './use-problem-keys.ts'
import { useProblemList } from './use-problem-list.ts'

type Page = Readonly<{
  list: LedgerList
  grid: RefObject<EntryGridHandle | null>
  card: Card
  side: SideOfList
  /** the shown ones */
  columns: readonly GridColumn[]
  onNotice: (notice: string) => void
}>

export function useProblems(page: Page) {
  const { list, grid, card, side } = page
  const last = useRef<Went | null>(null)
  const [at, setAt] = useState<Problem | null>(null)
  /** wanted, but not in the list */
  const [missing, setMissing] = useState<Problem | null>(null)
  const isAwaited = useRef(false)
  const say = useSay(page)
  const isOpen = side.side === 'problems' && !card.isPage && !card.isNew
  const found = useProblemList(list, isOpen)
  const index = at === null ? -1 : found.problems.findIndex((problem) => isSame(problem, at))
  const goTo = (problem: Problem): void => {
    const place = found.problems.findIndex((one) => isSame(one, problem))
    last.current = { problem, index: place }
    setAt(problem)
    if (card.isPage || card.isNew) card.leave()
    const isShown = page.columns.some(({ key }) => key === problem.field)
    const isListed = grid.current?.activate(problem.id, isShown ? problem.field : 'name') === true
    setMissing(isListed ? null : problem)
    isAwaited.current = false
    if (isListed) grid.current?.focus()
    say({ problem, place: place + 1, total: found.total, isListed, isShown })
  }
  const step = (by: 1 | -1): void => {
    if (found.isUnasked) {
      side.show('problems')
      return
    }
    const rows = new Map(list.ids.map((id, row) => [id, row]))
    const stand = {
      problems: found.problems,
      rowOf: (id: number) => rows.get(id),
      activeRow: card.active === null ? undefined : rows.get(card.active.id),
      last: last.current,
    }
    const problem = found.problems[nextProblem(stand, by)]
    if (problem === undefined) say(null)
    else goTo(problem)
  }
  const { isSettled, ids } = list
  const latest = useRef(goTo)
  latest.current = goTo
  useEffect(() => {
    if (missing === null || !isSettled || !ids.includes(missing.id)) return
    // Listed for another reason, the person takes nobody's keyboard.
    if (isAwaited.current) latest.current(missing)
    else setMissing(null)
    isAwaited.current = false
  }, [missing, isSettled, ids])
  const close = (): void => {
    side.show(null)
    card.focusList()
  }
  const toggle = (): void => (isOpen ? close() : side.show('problems'))
  useProblemKeys({ isOpen, onStep: step, onToggle: toggle, focusList: card.focusList })
  return {
    ...found,
    index,
    missing,
    isOpen,
    goTo,
    step,
    close,
    toggle,
    /** and on to the one who is missing */
    showEverybody: (): void => {
      isAwaited.current = true
      list.changeFilter(NO_FILTER)
    },
  }
}

export type Problems = ReturnType<typeof useProblems>

type Gone = Readonly<{
  problem: Problem
  place: number
  total: number
  isListed: boolean
  isShown: boolean
}>

/** Where one is and what is wrong there, in the status bar; null where nothing is. */
function useSay({ onNotice }: Page): (gone: Gone | null) => void {
  const { t } = useTranslation()
  const lang = useLang()
  return (gone) => {
    if (gone === null) return onNotice(t('problems.none'))
    const { problem, place, total, isListed, isShown } = gone
    const { name } = problem
    const field = t(`fields.${problem.field}` as 'fields.name')
    if (!isListed) return onNotice(t('problems.notListed', { name }))
    const sentence = refusalText(problem.rule, lang)
    const hidden = isShown ? '' : t('problems.hidden', { field })
    onNotice(t('problems.at', { place, total, name, field, sentence }) + hidden)
  }
}
