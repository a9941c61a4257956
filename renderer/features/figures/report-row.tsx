import { useTranslation } from 'react-i18next'
import type { ReportCell, ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { rowName } from '../../lib/report-row-name.ts'
import styles from './sheet.module.css'

/** Opens what is behind a figure: key of its row and of its column. */
export type OpenDoor = (row: string, column: string) => void

type Props = Readonly<{
  /** its key; '' is the total */
  of: string
  row: ReportTable['rows'][number]
  columns: readonly ReportColumn[]
  named: string | undefined
  isDoor: (column: ReportColumn, cell: ReportCell | undefined) => boolean
  onOpen: OpenDoor
}>

export function ReportRow({ of, row, columns, named, isDoor, onOpen }: Props) {
  const { t } = useTranslation()
  const name = of === '' ? t('figures.total') : rowName(columns, row)
  return (
    <tr>
      {columns.map((column) => {
        const { key, kind, title } = column
        const text = textOf(row[key])
        const label =
          key === named
            ? t('figures.person', { value: text })
            : t('figures.door', { row: name, column: title, value: text })
        const content = isDoor(column, row[key]) ? (
          <button
            type="button"
            className={styles.door}
            data-row={of}
            data-column={key}
            tabIndex={-1}
            aria-label={label}
            onClick={() => onOpen(of, key)}
          >
            {text}
          </button>
        ) : (
          text
        )
        if (key === named) {
          return (
            <th key={key} scope="row" className={styles.name}>
              {content}
            </th>
          )
        }
        return (
          <td key={key} className={classOf(kind, row[key])}>
            {content}
          </td>
        )
      })}
    </tr>
  )
}

function classOf(kind: ReportColumn['kind'], cell: ReportCell | undefined): string | undefined {
  if (kind === 'text') return undefined
  return cell === 0 ? `${styles.number} ${styles.none}` : styles.number
}

/** Figures as Excel prints them; one that does not exist stays blank. */
const textOf = (cell: ReportCell | undefined): string => (cell === null ? '' : String(cell ?? ''))
