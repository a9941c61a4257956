// The ledger of another day. Nothing that writes is mounted here: no editor, no dialog, no undo.
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DrawnRange, EntryGrid, type EntryGridHandle } from '#renderer/ui/grid/index.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import type { Past } from '#shared/schemas/past.ts'
import cardStyles from '../card/card.module.css'
import { useCard } from '../card/use-card.ts'
import { useCardHotkeys } from '../card/use-card-hotkeys.ts'
import styles from '../graduates.module.css'
import { useKeys } from '../keys/use-keys.tsx'
import { EmptyList } from '../list/empty-list.tsx'
import { FilterStrip } from '../list/filter-strip.tsx'
import { useHeaderMenu } from '../list/use-header-menu.tsx'
import { useListTools } from '../list/use-list-tools.ts'
import { ProblemsPanel } from '../problems/problems-panel.tsx'
import { useProblems } from '../problems/use-problems.ts'
import { StatusBar } from '../status-bar.tsx'
import { useArranging } from '../use-arranging.ts'
import { useLedgerGrid } from '../use-ledger-grid.ts'
import { useLedgerList } from '../use-ledger-list.ts'
import { useSide } from '../use-side.ts'
import { PastBar } from './past-bar.tsx'
import { PastCard } from './past-card.tsx'
import { PastToolbar } from './past-toolbar.tsx'
import { useReadOnly } from './read-only.ts'
import { usePastKeys } from './use-past-keys.ts'

type Props = Readonly<{
  ledger: OpenLedger
  past: Past
  onShow: (past: Past) => void
  onReturn: () => void
}>

export function PastWorkspace({ ledger, past, onShow, onReturn }: Props) {
  const { t } = useTranslation()
  const { cohort } = ledger
  const list = useLedgerList()
  const grid = useRef<EntryGridHandle>(null)
  const [notice, setNotice] = useState('')
  const [range, setRange] = useState<DrawnRange>()
  const refusal = t('past.refused', { day: past.asOf })
  const refuse = (): void => setNotice(refusal)
  const shown = useLedgerGrid({ ledger, onNotice: setNotice })
  const { rows, version } = shown.parts
  const parts = { rows, version, ...useReadOnly(shown.parts, refusal), onRefused: setNotice }
  const side = useSide()
  const card = useCard({ ids: list.ids, grid, side })
  const { layout, parts: tools } = useListTools({ list, grid, card, columns: parts.columns })
  const header = useHeaderMenu({ cohort, list, layout, onClose: card.focusList })
  const { columns } = layout
  const problems = useProblems({ list, grid, card, side, columns, onNotice: setNotice })
  const keys = useKeys()
  const arranging = useArranging({ list, shown })
  useCardHotkeys({ card: { ...card, add: refuse }, onDialog: refuse, focusList: card.focusList })
  usePastKeys({ onReturn, onRefuse: refuse })
  const filtering = { cohort, filter: list.state.filter, onChange: list.changeFilter }
  const ofCard = { cohort, card, total: list.ids.length, onRefuse: refuse }
  return (
    <div className={styles.workspace}>
      <PastToolbar {...{ tools, card, problems, onShow }} />
      <PastBar past={past} onReturn={onReturn} />
      <FilterStrip {...filtering} />
      <div className={cardStyles.beside}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears who has the keyboard */}
        <div className={cardStyles.list} onFocus={card.onListFocus}>
          <EntryGrid
            ref={grid}
            ids={list.ids}
            {...parts}
            {...header.parts}
            ariaLabel={t('past.of', { day: past.asOf, known: t(`past.${past.known}`) })}
            onActiveChange={card.onActiveChange}
            onRangeChange={setRange}
            autoFocus
          />
          {list.isSettled && list.ids.length === 0 && <EmptyList {...filtering} />}
        </div>
        {card.isPanel && card.person !== null && (
          <PastCard
            {...ofCard}
            person={card.person}
            ledger={{ ...parts, personAt: (id) => shown.cache.row(id) }}
          />
        )}
        {problems.isOpen && <ProblemsPanel {...{ problems, cohort }} />}
      </div>
      <StatusBar
        {...{ list, notice }}
        selection={range && { range, columns, texts: rows.texts }}
        isOutdated={list.isOutdated}
        {...arranging}
        onKeys={keys.open}
      />
      {header.menu}
      {keys.dialog}
    </div>
  )
}
