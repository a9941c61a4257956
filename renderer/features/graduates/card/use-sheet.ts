import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLang } from '#renderer/lib/use-lang.ts'
import type { CellEditor, EntryGridProps, GridColumn } from '#renderer/ui/grid/index.ts'
import type { LedgerParts } from './ledger-parts.ts'
import { fieldAt, placeOf, sheetId } from './sheet-rows.ts'
import { type Shown, sheetSource, VALUE } from './sheet-source.ts'
import { storing } from './storing.ts'

export type Sheet = Shown & Readonly<{ ledger: LedgerParts; width: number }>

const TEXT: CellEditor = { kind: 'text' }
const NAMES = { zh: 136, en: 176 } as const
const NARROWEST = 120

/** The list's columns, editors and rules turned on their side: what the entry grid shows of one person. */
export function useSheet({ rows, person, row, ledger, width }: Sheet) {
  const { t } = useTranslation()
  const lang = useLang()
  const latest = useRef({ rows, person, row, ledger })
  latest.current = { rows, person, row, ledger }
  const [source, store] = useMemo(() => {
    const now = () => latest.current
    return [sheetSource(now, () => now().ledger.rows.want([now().person])), storing(now)] as const
  }, [])
  const { length } = rows
  const ids = useMemo(
    () => Array.from({ length }, (_, place) => sheetId(person, place)),
    [person, length],
  )
  const editors = useMemo(() => editorsOf(ledger.columns), [ledger.columns])
  const columns = useMemo(
    (): readonly GridColumn[] => [
      {
        key: VALUE,
        title: t('person.value'),
        width: Math.max(NARROWEST, width - NAMES[lang]),
        sortable: false,
        editorAt: (id) => editors.get(fieldAt(rows, id) ?? ''),
      },
    ],
    [editors, rows, width, lang, t],
  )
  const rowNames = useMemo(
    () => ({
      title: t('person.field'),
      width: NAMES[lang],
      of: (id: number) => rows[placeOf(id)]?.name ?? { text: '' },
    }),
    [rows, lang, t],
  )
  const { version, blockLimit, today, onRefused } = ledger
  return {
    parts: {
      ids,
      columns,
      rowNames,
      rows: source,
      version,
      blockLimit,
      today,
      ...store,
      ...(onRefused === undefined ? {} : { onRefused }),
      labels: useSheetLabels(ledger.labels),
    } satisfies Partial<EntryGridProps>,
  }
}

function editorsOf(columns: readonly GridColumn[]): ReadonlyMap<string, CellEditor> {
  return new Map(
    columns.flatMap(({ key, editable, editor = TEXT }) =>
      editable === true ? [[key, editor]] : [],
    ),
  )
}

function useSheetLabels(labels: EntryGridProps['labels']): EntryGridProps['labels'] {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      ...labels,
      cell: ({ rowHeader, value }) => t('person.cell', { field: rowHeader, value }),
      locked: () => t('person.locked'),
      blockRefused: (count, { message }) => t('person.blockRefused', { count, message }),
    }),
    [labels, t],
  )
}
