// The person beside the list, or on a page of their own over it: which one, and how to get to the next.
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useMatch, useNavigate } from 'react-router'
import type { EntryGridHandle } from '#renderer/ui/grid/index.ts'
import type { SideOfList } from '../use-side.ts'
import { useLeftTexts } from './left-texts.ts'
import { useSheetFocus } from './use-sheet-focus.ts'

/** The active cell of the list. */
export type Active = Readonly<{ id: number; columnKey: string }>

type Wanted = Readonly<{
  ids: readonly number[]
  grid: RefObject<EntryGridHandle | null>
  side: SideOfList
}>

export const LIST = '/ledger'
const PAGE = `${LIST}/person/:id`
const NEW = 'new'
export const NEWCOMER = `${LIST}/person/${NEW}`
const pageOf = (person: number): string => PAGE.replace(':id', String(person))

export const isOfLedger = (path: string): boolean => path.startsWith(LIST)

export type Card = ReturnType<typeof useCard>

export function useCard({ ids, grid, side: { side, show } }: Wanted) {
  const [active, setActive] = useState<Active | null>(null)
  const onActiveChange = useCallback(
    (id: number, columnKey: string) => setActive({ id, columnKey }),
    [],
  )
  const navigate = useNavigate()
  const wanted = useMatch(PAGE)?.params.id
  const page = wanted === undefined || wanted === NEW ? null : Number(wanted)
  const isPanel = wanted === undefined && side === 'card'
  const person = page ?? (isPanel ? (active?.id ?? null) : null)
  const columnKey = active?.columnKey ?? 'name'
  const focus = useSheetFocus({ grid, columnKey, isPage: page !== null })
  useUncovered(wanted === undefined, focus.focusList)
  const goTo = (id: number): void => {
    const isListed = grid.current?.activate(id, columnKey) === true
    if (page !== null || !isListed) void navigate(pageOf(id), { replace: page !== null })
  }
  const at = useMemo(() => (person === null ? -1 : ids.indexOf(person)), [ids, person])
  const last = useLast(person)
  const left = useLeftTexts()
  return {
    person,
    active,
    /** whom the toolbar, the menu and the dialogs are about */
    concerned: page ?? active?.id ?? null,
    isPage: page !== null,
    isNew: wanted === NEW,
    isPanel,
    last,
    left,
    place: at === -1 ? null : at + 1,
    ...focus,
    onActiveChange,
    goTo,
    /** to a text that could not be stored, so that it can be corrected */
    correct: ({ id, columnKey: field }: Readonly<{ id: number; columnKey: string }>): void => {
      goTo(id)
      focus.enter(field)
    },
    step: (by: 1 | -1): void => {
      const next = at === -1 ? undefined : ids[at + by]
      if (next !== undefined) goTo(next)
    },
    open: (id: number): void => {
      focus.enter()
      void navigate(pageOf(id))
    },
    add: (): void => {
      focus.enter('name')
      void navigate(NEWCOMER)
    },
    leave: () => void navigate(LIST),
    openPanel: (): void => {
      focus.enter()
      show('card')
    },
    closePanel: (): void => {
      show(null)
      focus.focusList()
    },
  }
}

/** Whom the clerk looked at before this one. */
function useLast(person: number | null): number | null {
  const seen = useRef<Readonly<{ now: number | null; before: number | null }>>({
    now: null,
    before: null,
  })
  if (person !== null && person !== seen.current.now) {
    seen.current = { now: person, before: seen.current.now }
  }
  return seen.current.before
}

/** The keyboard goes to the list once no page covers it any more. */
function useUncovered(isUncovered: boolean, focusList: () => void): void {
  const was = useRef(isUncovered)
  useEffect(() => {
    if (isUncovered && !was.current) focusList()
    was.current = isUncovered
  }, [isUncovered, focusList])
}
