import { Modal } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, Problem } from '#shared/schemas/import.ts'
import { CausesPane } from './causes-pane.tsx'
import type { Change } from './choices.ts'
import { ColumnsPane } from './columns-pane.tsx'
import styles from './imports.module.css'
import { PreviewFooter } from './preview-footer.tsx'
import { PreviewGrid, type PreviewGridHandle } from './preview-grid.tsx'
import { PreviewHead, type Side } from './preview-head.tsx'
import { PreviewNotices } from './preview-notices.tsx'
import type { Flow } from './use-import-flow.ts'
import { ALL_LINES, type LineFilter } from './use-lines.ts'

type Props = Readonly<{
  flow: Extract<Flow, { step: 'preview' }>
  cohort: number
  onChoose: (change: Change) => void
  onWrite: () => void
  onClose: () => void
}>

/** What the file would change, line by line, and what has to be decided about it; nothing is written yet. */
export function PreviewDialog({ flow, cohort, onChoose, onWrite, onClose }: Props) {
  const { t } = useTranslation()
  const { preview, jobId } = flow
  const [filter, setFilter] = useState<LineFilter>(ALL_LINES)
  const [side, setSide] = useState<Side | null>(() => (asks(preview) ? 'problems' : null))
  const [notice, setNotice] = useState('')
  const grid = useRef<PreviewGridHandle>(null)
  const isReady = jobId === null
  const isAll = filter.state === null && filter.cause === null
  const showCause = (cause: string | null): void => setFilter({ state: null, cause })
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const act = actionFor(event, {
      next: (by) => grid.current?.step(by),
      all: isAll ? undefined : () => setFilter(ALL_LINES),
      write: isReady ? onWrite : undefined,
    })
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const ofSide = { preview, cohort, onChoose }
  return (
    <Modal
      open
      centered
      width="calc(100vw - 32px)"
      className={styles.full ?? ''}
      title={t('imports.title.preview', { file: preview.fileName })}
      mask={{ closable: false }}
      footer={null}
      onCancel={onClose}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the whole dialog */}
      <div className={styles.preview} onKeyDown={press}>
        <PreviewHead
          {...{ preview, filter, side, onChoose, onSide: setSide, onFilter: setFilter }}
        />
        <PreviewNotices {...{ preview }} cause={flow.cause} />
        <div className={styles.beside}>
          <PreviewGrid ref={grid} {...{ preview, filter }} onNotice={setNotice} />
          {side === 'problems' && (
            <CausesPane {...ofSide} shown={filter.cause} onShow={showCause} />
          )}
          {side === 'columns' && <ColumnsPane {...ofSide} />}
        </div>
        <PreviewFooter {...{ preview, jobId, notice, onWrite, onClose }} />
      </div>
    </Modal>
  )
}

/** Mere notices leave the room to the lines. */
function asks({ conflicts, problems }: ImportPreview): boolean {
  const isOpen = ({ level, proposals }: Problem): boolean => level !== 'W' || proposals.length > 0
  return conflicts > 0 || problems.some(isOpen)
}

type Acts = Readonly<{
  next: (by: 1 | -1) => void
  all: (() => void) | undefined
  write: (() => void) | undefined
}>

/** F8 and Shift+F8: the next finding and the one before; Esc: back to all lines; Ctrl+Enter: import. */
function actionFor({ key, ctrlKey, shiftKey, altKey }: KeyboardEvent, acts: Acts) {
  if (altKey) return undefined
  if (key === 'F8' && !ctrlKey) return () => acts.next(shiftKey ? -1 : 1)
  if (key === 'Enter' && ctrlKey) return acts.write
  return key === 'Escape' ? acts.all : undefined
}
