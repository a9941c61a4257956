import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import type { Past } from '#shared/schemas/past.ts'
import { type DrawnRange, EntryGrid, type EntryGridHandle } from '../../ui/grid/index.ts'
import { useAfterImport } from '../imports/index.ts'
import { useAddPeople } from './blocks/use-add-people.tsx'
import { useBlocks } from './blocks/use-blocks.tsx'
import { useBulk } from './bulk/use-bulk.tsx'
import { CardArea } from './card/card-area.tsx'
import { isOfLedger, useCard } from './card/use-card.ts'
import styles from './graduates.module.css'
import type { PersonDialog } from './kept-typing.ts'
import { useKeys } from './keys/use-keys.tsx'
import { LedgerToolbar } from './ledger-toolbar.tsx'
import { EmptyList } from './list/empty-list.tsx'
import { ExportList } from './list/export-list.tsx'
import { FilterStrip } from './list/filter-strip.tsx'
import { useHeaderMenu } from './list/use-header-menu.tsx'
import { useListTools } from './list/use-list-tools.ts'
import { PersonMenu } from './person-menu.tsx'
import { ProblemsPanel } from './problems/problems-panel.tsx'
import { useProblems } from './problems/use-problems.ts'
import { StatusBar, UndoButtons } from './status-bar.tsx'
import { useArranging } from './use-arranging.ts'
import { useAskBeforeAway } from './use-ask-before-away.ts'
import { useAsking } from './use-asking.tsx'
import { useContacting } from './use-contacting.ts'
import { useEvidence } from './use-evidence.tsx'
import { useLedgerGrid } from './use-ledger-grid.ts'
import { useLedgerList } from './use-ledger-list.ts'
import { useSide } from './use-side.ts'
import { useTyping } from './use-typing.ts'
import { useUndo } from './use-undo.ts'
import { useVacancies } from './use-vacancies.tsx'

type Props = Readonly<{ ledger: OpenLedger; onPast: (past: Past) => void }>

/** Filter, grid and status of a ledger that has people in it. */
export function LedgerWorkspace({ ledger, onPast }: Props) {
  const { t } = useTranslation()
  const { cohort } = ledger
  const list = useLedgerList()
  const grid = useRef<EntryGridHandle>(null)
  const [dialog, onDialog] = useState<PersonDialog | null>(null)
  const [notice, setNotice] = useState('')
  const [range, setRange] = useState<DrawnRange>()
  const shown = useLedgerGrid({ ledger, onNotice: setNotice })
  const { version, cache } = shown
  const blocks = useBlocks()
  const parts = { ...shown.parts, ...blocks.parts, onRefused: setNotice }
  useTyping({ grid, list, version, cache, openDialog: onDialog })
  const side = useSide()
  const card = useCard({ ids: list.ids, grid, side })
  const person = card.concerned === null ? undefined : cache.row(card.concerned)
  const { layout, parts: tools } = useListTools({ list, grid, card, columns: parts.columns })
  const header = useHeaderMenu({ cohort, list, layout, onClose: card.focusList })
  const { columns } = layout
  const problems = useProblems({ list, grid, card, side, columns, onNotice: setNotice })
  const undo = useUndo({ onStep: () => setNotice(''), onEnd: card.focusBack })
  useAfterImport(card.focusList)
  useAskBeforeAway(isOfLedger)
  const arranging = useArranging({ list, shown })
  const adding = useAddPeople({ list, grid, columns, ...arranging, onNotice: setNotice })
  const bulk = useBulk({
    ...{ grid, range, cohort, columns: parts.columns, labels: parts.labels },
    ...{ ids: list.ids, card },
    onNotice: setNotice,
  })
  const keys = useKeys()
  const contacting = useContacting({ cohort, ids: list.ids, range, card, cache, onDialog })
  const asking = useAsking({ role: ledger.role, card, cache })
  const pushing = useVacancies({ cohort, person, card, onDialog })
  const evidence = useEvidence({ cohort, person, isOff: card.isNew, onDone: card.focusBack })
  const filtering = { cohort, filter: list.state.filter, onChange: list.changeFilter }
  const concern = { ledger, person, onAsk: asking.ask, onDone: card.focusBack }
  const bar = { ...concern, tools, card, dialog, onDialog, problems, bulk, contacting, onPast }
  return (
    <div className={styles.workspace}>
      <CardArea
        {...{ card, cohort }}
        contacts={contacting.contacts}
        total={list.ids.length}
        ledger={{ ...parts, personAt: (id) => cache.row(id) }}
        onDialog={(kind) => person && onDialog({ kind, id: person.id })}
        onNotice={setNotice}
        menu={<PersonMenu {...concern} />}
        tools={<LedgerToolbar {...bar} onLanded={evidence.offer} />}
        strip={<FilterStrip {...filtering} />}
        beside={problems.isOpen && <ProblemsPanel {...{ problems, cohort }} />}
      >
        <EntryGrid
          ref={grid}
          {...{ ids: list.ids, ...parts, ...header.parts }}
          ariaLabel={t('nav.ledger')}
          onPasteBeyond={adding.onPasteBeyond}
          onActiveChange={card.onActiveChange}
          onRangeChange={setRange}
          autoFocus
        />
        {list.isSettled && list.ids.length === 0 && <EmptyList {...filtering} />}
      </CardArea>
      <StatusBar
        {...{ list, notice }}
        selection={range && { range, columns, texts: parts.rows.texts }}
        isOutdated={list.isOutdated}
        {...arranging}
        onKeys={keys.open}
      >
        <ExportList ids={list.ids} fields={columns.map(({ key }) => key)} onDone={card.focusBack} />
        <UndoButtons onUndo={undo.undoStep} onRedo={undo.redoStep} />
      </StatusBar>
      {header.menu}
      {undo.kept}
      {blocks.dialog}
      {adding.dialog}
      {bulk.dialog}
      {keys.dialog}
      {asking.dialog}
      {pushing}
      {evidence.dialog}
    </div>
  )
}
