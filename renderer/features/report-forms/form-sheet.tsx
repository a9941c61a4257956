import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { columnName } from '#shared/domain/form/refs.ts'
import type {
  FormFinding,
  FormPreview,
  FormView,
  FormSheet as Sheet,
} from '#shared/schemas/form.ts'
import { arrange, type Shown, step } from './arrange.ts'
import styles from './report-forms.module.css'
import { SheetCell } from './sheet-cell.tsx'

type Props = Readonly<{
  sheet: Sheet
  form: FormView
  filled: FormPreview['filled']
  findings: readonly FormFinding[]
  onPoint: (cell: string) => void
  onClear: (cell: string) => void
}>

/** One sheet of the blank workbook. Arrows move, Enter chooses a figure, Delete takes it out again. */
export function FormSheet({ sheet, form, filled, findings, onPoint, onClear }: Props) {
  const { t } = useTranslation()
  const grid = useRef<HTMLTableElement>(null)
  const rows = useMemo(() => arrange(sheet), [sheet])
  const [active, setActive] = useState('A1')
  const own = <T extends Readonly<{ sheet: string; cell: string }>>(all: readonly T[]) =>
    new Map(all.filter((entry) => entry.sheet === sheet.name).map((entry) => [entry.cell, entry]))
  const [pointed, written] = [own(form.cells), own(form.written)]
  const [values, faults] = [own(filled), own(findings)]
  const go = (cell: string) => {
    setActive(cell)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus()
  }
  const press = (event: KeyboardEvent, shown: Shown) => {
    const next = step(rows, shown, event.key)
    if (next !== null) go(next)
    else if (event.key === 'Enter' && !shown.isFormula) onPoint(shown.cell)
    else if (event.key === 'Delete' && pointed.has(shown.cell)) onClear(shown.cell)
    else return
    event.preventDefault()
  }
  return (
    <section className={styles.scroll} aria-label={t('forms.sheet', { name: sheet.name })}>
      {sheet.isCut && <p className={styles.hint}>{t('forms.cut')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one moves in it by arrows, so it is a grid */}
      <table ref={grid} className={styles.sheet} role="grid" aria-label={sheet.name}>
        <colgroup>
          <col style={{ inlineSize: 36 }} />
          {sheet.widths.map((width, at) => (
            <col key={columnName(at + 1)} style={{ inlineSize: Math.max(44, width * 7.5) }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th aria-label={t('forms.rowNumber')} />
            {sheet.widths.map((_, at) => (
              <th key={columnName(at + 1)} scope="col">
                {columnName(at + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {cells.map((shown) => {
                const { cell, isFormula } = shown
                return (
                  <SheetCell
                    key={cell}
                    shown={shown}
                    word={pointed.get(cell)?.word ?? written.get(cell)?.word}
                    value={values.get(cell)?.text}
                    finding={faults.get(cell)}
                    isActive={cell === active}
                    onFocus={() => setActive(cell)}
                    onClick={() => {
                      go(cell)
                      if (!isFormula) onPoint(cell)
                    }}
                    onKeyDown={(event) => press(event, shown)}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
