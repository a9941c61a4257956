import { type Ref, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '#renderer/lib/today.ts'
import { useLang } from '#renderer/lib/use-lang.ts'
import {
  type CommitResult,
  EntryGrid,
  type EntryGridHandle,
  type GridColumn,
  type GridLabels,
} from '#renderer/ui/grid/index.ts'
import styles from './bulk.module.css'
import { VALUE_ROW, valueSource } from './value-source.ts'

type Props = Readonly<{
  ref: Ref<EntryGridHandle>
  column: GridColumn
  text: string
  cohort: number
  labels: GridLabels
  onValue: (text: string) => void
}>

const NAME_WIDTH = 56
const VALUE_WIDTH = 246
const TAKEN: CommitResult = { ok: true }

/** One cell of the list, with its editor and all that this one offers below it. */
export function ValueGrid({ ref, column, text, cohort, labels, onValue }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const columns = useMemo(
    () => [{ ...column, width: VALUE_WIDTH, frozen: false, rowHeader: false, sortable: false }],
    [column],
  )
  const rows = useMemo(
    () => valueSource({ field: column.key, text, cohort, lang }),
    [column, text, cohort, lang],
  )
  const version = useVersion(rows)
  const rowNames = useMemo(() => {
    const name = { text: t('bulk.to') }
    return { title: '', width: NAME_WIDTH, of: () => name }
  }, [t])
  const spoken = useMemo(
    (): GridLabels => ({
      ...labels,
      cell: (cell) => t('person.cell', { field: cell.column, value: cell.value }),
    }),
    [labels, t],
  )
  return (
    <div className={styles.value}>
      <EntryGrid
        key={column.key}
        ref={ref}
        ids={VALUE_ROW}
        {...{ columns, rows, rowNames }}
        version={version}
        ariaLabel={t('bulk.value')}
        labels={spoken}
        onCommit={async (_id, _key, typed) => {
          onValue(typed)
          return TAKEN
        }}
        onCommitBlock={async ([first]) => {
          if (first !== undefined) onValue(first.text)
          return { ok: true, changed: first !== undefined, refused: [] }
        }}
        today={() => today().format('YYYY-MM-DD')}
        blockLimit={1}
      />
    </div>
  )
}

/** Raised with every other row. */
function useVersion(rows: unknown): number {
  const seen = useRef({ rows, version: 0 })
  if (seen.current.rows !== rows) seen.current = { rows, version: seen.current.version + 1 }
  return seen.current.version
}
