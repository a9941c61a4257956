import { App } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type DrawnRange, EntryGrid, type EntryGridHandle } from '../../ui/grid/index.ts'
import { useAfterImport } from '../imports/index.ts'
import styles from './graduates.module.css'
import type { PersonDialog } from './kept-typing.ts'
import { LedgerToolbar } from './ledger-toolbar.tsx'
import { EmptyList } from './list/empty-list.tsx'
import { FilterStrip } from './list/filter-strip.tsx'
import { useHeaderMenu } from './list/use-header-menu.tsx'
import { useListTools } from './list/use-list-tools.ts'
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
  const [range, setRange] = useState<DrawnRange>()
  const shown = useLedgerGrid({ ledger, onNotice: setNotice })
  const { version, cache } = shown
  const blocks = useBlocks({ cohort: ledger.cohort, cache })
  useTyping({ grid, list, version, cache, openDialog: setDialog })
  const focusGrid = useCallback(() => grid.current?.focus(), [])
  const { cohort } = ledger
  const { layout, parts: tools } = useListTools({ list, grid, columns: shown.parts.columns })
  const header = useHeaderMenu({ cohort, list, layout, onClose: focusGrid })
  const undo = useUndo({ onStep: () => setNotice(''), onEnd: focusGrid })
  useAfterImport(focusGrid)
  const say = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  const arrange = () => void list.arrange().then(() => cache.settle(), say)
  const readAgain = () => {
    shown.retry()
    if (list.error !== null) arrange()
  }
  const filtering = { filter: list.state.filter, onChange: list.changeFilter }
  return (
    <div className={styles.workspace}>
      <LedgerToolbar
        ledger={ledger}
        tools={tools}
        person={active === null ? undefined : cache.row(active)}
        dialog={dialog}
        onDialog={setDialog}
        onDone={focusGrid}
      />
      <FilterStrip cohort={cohort} {...filtering} />
      <div className={styles.grid}>
        <EntryGrid
          ref={grid}
          ids={list.ids}
          {...shown.parts}
          {...blocks.parts}
          {...header.parts}
          ariaLabel={t('nav.ledger')}
          onActiveChange={setActive}
          onRangeChange={setRange}
          onRefused={setNotice}
          autoFocus
        />
        {list.isSettled && list.ids.length === 0 && <EmptyList cohort={cohort} {...filtering} />}
      </div>
      <StatusBar
        list={list}
        selection={range && { range, columns: layout.columns, texts: shown.parts.rows.texts }}
        isOutdated={list.isOutdated}
        onArrange={arrange}
        onUndo={undo.undoStep}
        onRedo={undo.redoStep}
        failure={list.error ?? shown.failure}
        onRetry={readAgain}
        notice={notice}
      />
      {header.menu}
      {undo.kept}
      {blocks.dialog}
    </div>
  )
}
