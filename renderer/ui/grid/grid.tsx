import { type ReactNode, type Ref, useEffect, useId, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { selectionName } from './announce.ts'
import { Arranged } from './arranged.tsx'
import { Body, useWantedRows } from './body.tsx'
import { activeCell } from './core.ts'
import { canvasHeight, gutterWidth, layoutColumns, pageRows, reveal } from './geometry.ts'
import styles from './grid.module.css'
import { Overlay } from './overlay.tsx'
import type { EntryGridHandle, EntryGridProps } from './types.ts'
import { useFit } from './use-columns.ts'
import { type Sight, useCore, useFollowProps, useHandle } from './use-core.ts'
import { usePlacement } from './use-placement.ts'
import { usePointer } from './use-pointer.ts'
import { useViewport } from './use-viewport.ts'

const NO_SIGHT: Sight = {
  reveal: () => undefined,
  pageRows: () => 1,
  openMenu: () => undefined,
}

/**
 * A spreadsheet-like grid over rows that live elsewhere. It holds the ids of the list, asks for
 * the rows in view, and hands over each edited cell through `onCommit`. It fills its parent.
 */
export function EntryGrid(
  props: EntryGridProps & Readonly<{ ref?: Ref<EntryGridHandle> }>,
): ReactNode {
  const { ids, columns, rowNames, labels, autoFocus } = props
  const scroller = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const sight = useRef<Sight>(NO_SIGHT)
  const onScroll = useRef<() => void>(() => undefined)
  const uid = useId()
  const gutter = rowNames?.width ?? gutterWidth(ids.length)
  const layout = useMemo(() => layoutColumns(columns, gutter), [columns, gutter])
  const { core, state, element } = useCore(props, sight)
  const viewport = useViewport(scroller, ids.length, layout, () => onScroll.current())
  const { view, readView, scrollTo } = viewport
  sight.current = {
    reveal: (cell) => scrollTo(reveal(cell, layout, readView())),
    pageRows: () => pageRows(readView()),
    openMenu: (columnKey) => {
      flushSync(() => sight.current.reveal(activeCell(core)))
      const button = scroller.current?.querySelector<HTMLElement>(
        `[data-menu="${CSS.escape(columnKey)}"]`,
      )
      if (button) props.onHeaderMenu?.(columnKey, button)
    },
  }
  useFollowProps(core, props, state)
  useHandle(props.ref, core, useFit(core, scroller))
  useWantedRows(props, view)
  onScroll.current = usePlacement({ core, element, host, layout, readView })
  const pointer = usePointer(core, { scroller, element, layout, readView, scrollTo })
  useEffect(() => {
    if (autoFocus === true) core.env.text.focus()
  }, [core, autoFocus])
  useEffect(() => element.setAttribute('aria-describedby', `${uid}help`), [element, uid])
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the editor */}
        <div
          className={styles.canvas}
          onMouseDown={pointer.onOtherMouseDown}
          style={{ width: layout.totalWidth, height: canvasHeight(ids.length) }}
        >
          <Body {...{ core, state, props, layout, view, pointer }} />
          <Overlay {...{ core, state, element, host, layout, view }} listId={`${uid}list`} />
        </div>
      </div>
      {ids.length === 0 ? <div className={styles.empty}>{labels.empty}</div> : null}
      <div id={`${uid}help`} className={styles.spoken}>
        {labels.help}
      </div>
      <div aria-live="polite" className={styles.spoken}>
        {selectionName(core)}
      </div>
      <Arranged {...props} />
      <div role="alert" className={styles.spoken}>
        {state.alert}
      </div>
    </div>
  )
}
