import { Checkbox, InputNumber, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { isErasable } from '#shared/domain/import/erasable.ts'
import type { ImportPreview } from '#shared/schemas/import.ts'
import { type Change, withHeader } from './choices.ts'
import styles from './columns.module.css'

type Props = Readonly<{ preview: ImportPreview; onChoose: (change: Change) => void }>

/** What is seldom needed: blanks that erase, sheets, and where a header stands. */
export function ReadingFold({ preview, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <details className={styles.fold}>
      <summary>{t('imports.moreReading')}</summary>
      <EraseBlank {...{ preview, onChoose }} />
      <Sheets {...{ preview, onChoose }} />
      <Headers {...{ preview, onChoose }} />
    </details>
  )
}

function EraseBlank({ preview: { columns, choices }, onChoose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const fields = [...new Set(columns.flatMap(({ field }) => field ?? []))].filter(isErasable)
  if (fields.length === 0) return null
  return (
    <div className={styles.more}>
      <label htmlFor={id}>{t('imports.eraseBlank')}</label>
      <Select<string[]>
        id={id}
        mode="multiple"
        size="small"
        placeholder={t('imports.eraseNothing')}
        showSearch={{ optionFilterProp: 'label' }}
        value={choices.eraseBlank}
        options={fields.map((key) => ({ value: key, label: t(`fields.${key}` as 'fields.name') }))}
        onChange={(eraseBlank) => onChoose((now) => ({ ...now, eraseBlank }))}
      />
    </div>
  )
}

/** Sheets that are read, and those of which lines are shown as left out. */
function Sheets({ preview: { columns, leftOut, choices }, onChoose }: Props) {
  const { t } = useTranslation()
  const read = new Set(columns.map(({ sheet }) => sheet))
  const all = [
    ...new Set([...read, ...leftOut.map(({ sheet }) => sheet), ...(choices.sheets ?? [])]),
  ].filter((sheet) => sheet !== '')
  if (all.length < 2) return null
  const take = (sheet: string, isTaken: boolean): void => {
    const sheets = all.filter((one) => (one === sheet ? isTaken : read.has(one)))
    if (sheets.length > 0) onChoose((now) => ({ ...now, sheets }))
  }
  return (
    <fieldset className={styles.more}>
      <legend>{t('imports.sheets')}</legend>
      {all.map((sheet) => (
        <Checkbox
          key={sheet}
          checked={read.has(sheet)}
          disabled={read.size === 1 && read.has(sheet)}
          onChange={({ target }) => take(sheet, target.checked)}
        >
          {sheet}
        </Checkbox>
      ))}
    </fieldset>
  )
}

function Headers({ preview, onChoose }: Props) {
  const { t } = useTranslation()
  const headers = headersOf(preview)
  if (headers.length === 0) return null
  return (
    <fieldset className={styles.more}>
      <legend>{t('imports.headerRows')}</legend>
      {headers.map(({ sheet, top, bottom }) => (
        <div key={sheet} className={styles.headerRows}>
          <span className={styles.sheet}>{sheet}</span>
          <RowNumber
            label={t('imports.headerFrom', { sheet })}
            value={top}
            onValue={(row) =>
              onChoose(withHeader({ sheet, top: row, bottom: Math.max(row, bottom) }))
            }
          />
          {t('imports.to')}
          <RowNumber
            label={t('imports.headerTo', { sheet })}
            value={bottom}
            onValue={(row) => onChoose(withHeader({ sheet, top: Math.min(row, top), bottom: row }))}
          />
        </div>
      ))}
    </fieldset>
  )
}

type RowProps = Readonly<{ label: string; value: number; onValue: (row: number) => void }>

/** Taken when it is left or confirmed, so that 12 does not read the file with row 1 first. */
function RowNumber({ label, value, onValue }: RowProps) {
  const take = (text: string): void => {
    const row = Number(text)
    if (Number.isInteger(row) && row > 0 && row !== value) onValue(row)
  }
  return (
    <InputNumber
      key={value}
      size="small"
      aria-label={label}
      min={1}
      precision={0}
      defaultValue={value}
      onBlur={({ target }) => take(target.value)}
      onPressEnter={({ currentTarget }) => take(currentTarget.value)}
    />
  )
}

/** Where the headers of the sheets stand, as far as they are told. */
function headersOf({ leftOut, choices }: ImportPreview): ImportPreview['choices']['headers'] {
  const found = Map.groupBy(
    leftOut.filter(({ reason }) => reason === 'header'),
    ({ sheet }) => sheet,
  )
  return [...found].map(([sheet, rows]) => {
    const said = choices.headers.find((one) => one.sheet === sheet)
    const top = rows[0]?.row ?? 1
    return said ?? { sheet, top, bottom: rows[1]?.row === top + 1 ? top + 1 : top }
  })
}
