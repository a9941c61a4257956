import { Alert } from 'antd'
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/schemas/import.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { EntryGrid, type EntryGridHandle } from '../../ui/grid/index.ts'
import { useGridLabels } from '../../ui/use-grid-labels.ts'
import styles from './imports.module.css'
import { STATE } from './line-view.ts'
import { type LineFilter, useLines } from './use-lines.ts'

export type PreviewGridHandle = Readonly<{
  focus: () => void
  /** the next cell with a finding, or the one before */
  step: (by: 1 | -1) => void
}>

type Props = Readonly<{
  ref: Ref<PreviewGridHandle>
  preview: ImportPreview
  filter: LineFilter
  onNotice: (sentence: string) => void
}>

const NO_DAY = (): string => ''
const MOST_CELLS = 100_000

/** The lines of the file in its order, as they would stand in the ledger; nothing can be typed. */
export function PreviewGrid({ ref, preview, filter, onNotice }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const grid = useRef<EntryGridHandle>(null)
  const active = useRef({ place: 0, key: STATE })
  const { ids, rows, version, columns, rowNames, failure, total, found } = useLines(preview, filter)
  const fixed = useReadOnly()
  useFirstOnNewFilter(filter, total, grid)
  useImperativeHandle(ref, () => ({
    focus: () => grid.current?.focus(),
    step: (by) => {
      if (total === 0) return
      void found(active.current, by).then(
        (next) => {
          if (next === undefined) return onNotice(t('imports.noneFound'))
          grid.current?.activate(next.place, next.key)
          grid.current?.focus()
        },
        (cause: unknown) => onNotice(sentenceOf(cause, lang)),
      )
    },
  }))
  return (
    <div className={styles.grid} onKeyDownCapture={letTabLeave}>
      {failure !== null && <Alert type="error" showIcon title={sentenceOf(failure, lang)} />}
      <EntryGrid
        ref={grid}
        {...{ ids, rows, version, rowNames }}
        {...fixed}
        columns={columns.list}
        onResize={columns.resize}
        ariaLabel={t('imports.lines')}
        onActiveChange={(place, key) => {
          active.current = { place, key }
        }}
        onRefused={onNotice}
      />
    </div>
  )
}

/** Nothing is entered here, so Tab goes on through the dialog instead of from cell to cell. */
function letTabLeave(event: KeyboardEvent): void {
  if (event.key === 'Tab') event.stopPropagation()
}

/** Other lines begin at the first one. */
function useFirstOnNewFilter(
  filter: LineFilter,
  total: number,
  grid: Readonly<{ current: EntryGridHandle | null }>,
): void {
  const shown = useRef(filter)
  useEffect(() => {
    if (shown.current === filter || total === 0) return
    shown.current = filter
    grid.current?.activate(0, STATE)
  }, [filter, total, grid])
}

function useReadOnly() {
  const { t } = useTranslation()
  const labels = useGridLabels()
  return useMemo(() => {
    const sentence = t('imports.readOnly')
    const refused = { ok: false as const, message: sentence }
    return {
      labels: {
        ...labels,
        help: t('imports.gridHelp'),
        empty: t('imports.noLines'),
        readOnly: sentence,
        locked: () => sentence,
        beyondColumns: () => sentence,
      },
      onCommit: async () => refused,
      onCommitBlock: async () => refused,
      blockLimit: MOST_CELLS,
      today: NO_DAY,
    }
  }, [labels, t])
}
