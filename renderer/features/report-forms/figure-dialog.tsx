import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readWord, writeFigure } from '#shared/domain/form/words.ts'
import type { FormCell, FormPeriod, FormView } from '#shared/schemas/form.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { valueAt } from './choices.ts'
import { FigureFields, type Table } from './figure-fields.tsx'
import { formQueries } from './queries.ts'
import { cellsWithin, type Reach, ReachField } from './reach-field.tsx'
import styles from './report-forms.module.css'

type At = Readonly<{ sheet: string; cell: string }>
type Props = Readonly<{
  form: FormView
  period: FormPeriod
  at: At
  isBusy: boolean
  error: unknown
  onOk: (cells: FormCell[]) => void
  onClose: () => void
}>

/** Which figure goes into a cell: table, row, column, with what it is now; and whether its neighbours go along. */
export function FigureDialog({ form, period, at, isBusy, error, onOk, onClose }: Props) {
  const { t } = useTranslation()
  const before = wordAt(form, at)
  const [table, setTable] = useState<Table>(before?.table ?? 'R1')
  const [row, setRow] = useState<string | null>(before?.row ?? null)
  const [column, setColumn] = useState<string | null>(before?.column ?? null)
  const [reach, setReach] = useState<Reach>('one')
  const isGeneral = table === 'general'
  const { data } = useQuery({
    ...formQueries.table({ ...period, report: isGeneral ? 'R1' : table }),
    enabled: !isGeneral,
  })
  const figure = isGeneral || row === null || column === null ? null : { row, column }
  const word = isGeneral ? column : figure && writeFigure({ report: table, rows: null, ...figure })
  const cell = word === null ? null : { ...at, word }
  const asked = useQuery({
    ...formQueries.propose({ ...period, id: form.id, at: cell ?? { ...at, word: '-' } }),
    enabled: figure !== null,
  })
  const proposed = figure === null ? undefined : asked.data
  const others = proposed === undefined ? [] : cellsWithin(proposed, reach)
  const present = form.sheets
    .find(({ name }) => name === at.sheet)
    ?.cells.find((shown) => shown.cell === at.cell)?.text
  const chooseTable = (next: Table) => {
    setTable(next)
    setRow(null)
    setColumn(null)
  }
  return (
    <FormDialog
      title={t('forms.choose', { cell: at.cell })}
      okText={t('forms.put')}
      isBusy={isBusy}
      isUnready={cell === null}
      error={error}
      onOk={() => cell !== null && onOk([cell, ...others])}
      onClose={onClose}
    >
      {present !== undefined && present !== '' && before === null && (
        <p className={styles.note}>{t('forms.replaces', { text: present })}</p>
      )}
      <FigureFields
        chosen={{ table, row, column }}
        data={isGeneral ? undefined : data}
        onTable={chooseTable}
        onRow={setRow}
        onColumn={setColumn}
      />
      {figure !== null && data !== undefined && (
        <p className={styles.present} aria-live="polite">
          {t('forms.present')}
          <strong>{valueAt(data, figure) ?? '—'}</strong>
        </p>
      )}
      {proposed !== undefined && <ReachField {...{ reach, proposed }} onReach={setReach} />}
    </FormDialog>
  )
}

/** What stands there already. */
function wordAt(form: FormView, at: At) {
  const found = form.cells.find(({ sheet, cell }) => sheet === at.sheet && cell === at.cell)
  if (found === undefined) return null
  const word = readWord(found.word)
  if (word.kind === 'general') return { table: 'general' as const, row: null, column: word.word }
  if (word.kind !== 'figure') return null
  const { report, row, column } = word.figure
  return { table: report, row, column }
}
