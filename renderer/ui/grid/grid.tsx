import { type ReactNode, type Ref, useCallback, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { selectionName } from './announce.ts'
import { Arranged } from './arranged.tsx'
import { dropMark } from './arranging.ts'
import { Body, useWantedRows } from './body.tsx'
import { activeCell } from './core.ts'
import { canvasHeight, gutterWidth, layoutColumns, pageRows, reveal } from './geometry.ts'
import styles from './grid.module.css'
import { Overlay } from './overlay.tsx'
import type { EntryGridHandle, EntryGridProps } from './types.ts'
import { type Sight, useCore, useFollowProps, useHandle } from './use-core.ts'
import { type HeldHeader, useFit, useHeaders } from './use-headers.ts'
import { usePlacement } from './use-placement.ts'
import { usePointer, useSurface } from './use-pointer.ts'
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
  const [held, hold] = useState<HeldHeader>()
  const resized = held !== undefined && 'width' in held ? held : undefined
  const layoutFor = useCallback(
    (viewWidth: number) => layoutColumns(columns, { gutter, viewWidth, resized }),
    [columns, gutter, resized],
  )
  const { core, state, element } = useCore(props, sight)
  const viewport = useViewport(scroller, { rowCount: ids.length, layoutFor }, () =>
    onScroll.current(),
  )
  const { layout, view, readView, scrollTo } = viewport
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
  useWantedRows(props, view)
  onScroll.current = usePlacement({ core, element, host, layout, readView })
  const surface = useSurface({ scroller, layout, readView, scrollTo })
  const pointer = usePointer(core, surface, element)
  const fitColumn = useFit(core, surface, scroller)
  const headers = useHeaders({ core, surface, hold, fitColumn })
  useHandle(props.ref, core, fitColumn)
  useEffect(() => {
    if (autoFocus === true) core.env.text.focus()
  }, [core, autoFocus])
  useEffect(() => element.setAttribute('aria-describedby', `${uid}help`), [element, uid])
  return (
    <div className={frameClass(held)}>
      <div ref={scroller} className={styles.scroller}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the editor */}
        <div
          className={styles.canvas}
          onMouseDown={pointer.onOtherMouseDown}
          style={{ width: layout.totalWidth, height: canvasHeight(ids.length) }}
        >
          <Body {...{ core, state, props, layout, view, pointer, headers, held }} />
          <Overlay {...{ core, state, element, host, layout, view }} listId={`${uid}list`} />
        </div>
      </div>
      {held !== undefined && 'drop' in held ? (
        <div className={styles.dropMark} style={{ left: dropMark(held.drop, layout, view) }} />
      ) : null}
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

function frameClass(held: HeldHeader | undefined): string {
  if (held === undefined) return styles.frame ?? ''
  return `${styles.frame} ${'drop' in held ? styles.carrying : styles.pulling}`
}
