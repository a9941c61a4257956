import { App } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { EntryGrid, type EntryGridHandle, type RangeSize } from '../../ui/grid/index.ts'
import { useAfterImport } from '../imports/index.ts'
import styles from './graduates.module.css'
import type { PersonDialog } from './kept-typing.ts'
import { LedgerToolbar } from './ledger-toolbar.tsx'
import { StatusBar } from './status-bar.tsx'
import { useBlocks } from './use-blocks.tsx'
import { useLedgerGrid } from './use-ledger-grid.ts'
import { useLedgerList } from './use-ledger-list.ts'
import { useTyping } from './use-typing.ts'
import { useUndo } from './use-undo.ts'

/** Filter, grid and status of a ledger that has people in it. */
export function LedgerWorkspace({ ledger }: Readonly<{ ledger: OpenLedger }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const list = useLedgerList()
  const grid = useRef<EntryGridHandle>(null)
  const [active, setActive] = useState<number | null>(null)
  const [dialog, setDialog] = useState<PersonDialog | null>(null)
  const [notice, setNotice] = useState('')
  const [range, setRange] = useState<RangeSize>()
  const isInLedgerOnly = list.filter.inLedger === true
  const shown = useLedgerGrid({ ledger, isInLedgerOnly, onNotice: setNotice })
  const { version, cache } = shown
  const blocks = useBlocks({ cohort: ledger.cohort, cache })
  useTyping({ grid, list, version, cache, openDialog: setDialog })
  const focusGrid = useCallback(() => grid.current?.focus(), [])
  const undo = useUndo({ onStep: () => setNotice(''), onEnd: focusGrid })
  useAfterImport(focusGrid)
  const say = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  const arrange = () => void list.arrange().then(() => cache.settle(), say)
  const readAgain = () => {
    shown.retry()
    if (list.error !== null) arrange()
  }
  return (
    <div className={styles.workspace}>
      <LedgerToolbar
        ledger={ledger}
        filter={list.filter}
        onFilter={list.changeFilter}
        person={active === null ? undefined : cache.row(active)}
        dialog={dialog}
        onDialog={setDialog}
        onDone={focusGrid}
      />
      <div className={styles.grid}>
        <EntryGrid
          ref={grid}
          ids={list.ids}
          {...shown.parts}
          {...blocks.parts}
          ariaLabel={t('nav.ledger')}
          onActiveChange={setActive}
          onRangeChange={setRange}
          sort={list.sort}
          onSort={list.changeSort}
          onRefused={setNotice}
          autoFocus
        />
      </div>
      <StatusBar
        shown={list.ids.length}
        range={range}
        isOutdated={list.isOutdated}
        onArrange={arrange}
        onUndo={undo.undoStep}
        onRedo={undo.redoStep}
        failure={list.error ?? shown.failure}
        onRetry={readAgain}
        notice={notice}
      />
      {undo.kept}
      {blocks.dialog}
    </div>
  )
}
