import {
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { discardRefused, forgetArrived, forgetUnlisted, resume, settled } from './committing.ts'
import {
  cellOf,
  createCore,
  type GridCore,
  type GridEnv,
  type GridState,
  type Target,
} from './core.ts'
import { refusedDrafts, unstoredDrafts } from './drafts.ts'
import { cancelEditing, commitEditing } from './editing.ts'
import { released } from './holding.ts'
import { activate, activeTarget, keepActive } from './moving.ts'
import { beginOpened } from './opening.ts'
import { rangeOf, sizeOf } from './selection.ts'
import { createTextarea, listen, textPort } from './textarea.ts'
import type { EntryGridHandle, EntryGridProps } from './types.ts'

export type GridParts = Readonly<{
  core: GridCore
  state: GridState
  element: HTMLTextAreaElement
}>

/** What the grid needs from the scroller; filled in once that is there. */
export type Sight = Pick<GridEnv, 'reveal' | 'pageRows' | 'openMenu'>

/** The grid's state and its editable element, for as long as the component lives. */
export function useCore(props: EntryGridProps, sight: RefObject<Sight>): GridParts {
  const latest = useRef(props)
  latest.current = props
  const mounted = useRef(false)
  const [{ core, element }] = useState(() => {
    const area = createTextarea()
    const env: GridEnv = {
      props: () => latest.current,
      text: textPort(area),
      reveal: (cell) => sight.current.reveal(cell),
      pageRows: () => sight.current.pageRows(),
      openMenu: (columnKey) => sight.current.openMenu(columnKey),
      isMounted: () => mounted.current,
    }
    return { core: createCore(env), element: area }
  })
  useLayoutEffect(() => {
    mounted.current = true
    const stop = listen(element, core)
    return () => {
      // Another page takes this one's place: what was typed goes to the ledger all the same.
      commitEditing(core)
      mounted.current = false
      stop()
    }
  }, [core, element])
  const state = useSyncExternalStore(core.subscribe, core.state)
  return { core, state, element }
}

/** Keeps the state in step with what the caller passes. */
export function useFollowProps(core: GridCore, props: EntryGridProps, state: GridState): void {
  const { ids, columns, version, onActiveChange } = props
  const active = useRef(activeTarget(core))
  // biome-ignore lint/correctness/useExhaustiveDependencies(ids): a new list is the occasion
  // biome-ignore lint/correctness/useExhaustiveDependencies(columns): new columns are one, too
  useLayoutEffect(() => {
    keepActive(core, active.current)
    forgetUnlisted(core)
  }, [core, ids, columns])
  const { row, col } = state.selection.active
  const id = ids[row]
  const columnKey = columns[col]?.key
  useLayoutEffect(() => {
    active.current = id === undefined || columnKey === undefined ? undefined : { id, columnKey }
  }, [id, columnKey])
  // With the cell and not after it, here and below: a key that follows at once means what is marked.
  useLayoutEffect(() => {
    if (id !== undefined && columnKey !== undefined) onActiveChange?.(id, columnKey)
  }, [id, columnKey, onActiveChange])
  useRangeNews(props, state)
  // biome-ignore lint/correctness/useExhaustiveDependencies(version): its rise is the news
  useEffect(() => forgetArrived(core), [core, version])
}

function useRangeNews({ onRangeChange }: EntryGridProps, { selection }: GridState): void {
  const range = rangeOf(selection)
  const { top, left } = range
  const { rows, columns } = sizeOf(range)
  useLayoutEffect(() => {
    const cells = rows * columns
    onRangeChange?.(cells === 1 ? undefined : { rows, columns, cells, top, left })
  }, [rows, columns, top, left, onRangeChange])
}

/** What the page may ask of the grid. */
export function useHandle(
  ref: Ref<EntryGridHandle> | undefined,
  core: GridCore,
  fit: (columnKey: string) => void,
): void {
  useImperativeHandle(
    ref,
    () => ({
      focus: () => core.env.text.focus(),
      flush: () => flush(core),
      refused: () => refusedDrafts(core.state().drafts)[0],
      unstored: () => unstoredDrafts(core.state().drafts),
      resume: (typed) => resume(core, typed),
      edit: (id, columnKey) => edit(core, { id, columnKey }),
      discard: () => {
        cancelEditing(core)
        discardRefused(core)
      },
      activate: (id, columnKey) => goTo(core, { id, columnKey }),
      fit,
    }),
    [core, fit],
  )
}

async function flush(core: GridCore): Promise<boolean> {
  commitEditing(core)
  await released(core)
  commitEditing(core)
  return settled(core)
}

function goTo(core: GridCore, target: Target): boolean {
  const cell = cellOf(core, target)
  if (cell !== undefined) activate(core, cell)
  return cell !== undefined
}

function edit(core: GridCore, target: Target): boolean {
  if (!goTo(core, target)) return false
  core.env.text.focus()
  beginOpened(core)
  return true
}
