import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { figureQueries } from '#renderer/lib/figure-query.ts'
import { rowName } from '#renderer/lib/report-row-name.ts'
import { isChanged, isOfReport } from '#shared/domain/report/figure-kinds.ts'
import type { ChangedFigure } from '#shared/schemas/change.ts'
import type { ReportTable } from '#shared/schemas/report.ts'
import type { Figure } from '#shared/schemas/two-way.ts'
import { type FilterWords, valueWords } from './filter-words.ts'

const NOBODY: Figure = { question: { report: 'R1', asOf: null }, row: '', column: '' }

/** Which figure of which table keeps people in the list; null where none does. */
export function useFigureWords(figure: Figure | null, words: FilterWords) {
  const { t } = useTranslation()
  const enabled = figure !== null
  const asked = figure ?? NOBODY
  const { data: table } = useQuery({ ...figureQueries.table(asked), enabled })
  const { data: people } = useQuery({ ...figureQueries.people(asked), enabled })
  if (figure === null) return null
  const { question, row, column } = figure
  const count = people?.ids.length
  const value = table && figureIn(table, row, column)
  const where = Object.entries(question.where ?? {}).map(([field, text]) =>
    valueWords(field, text, words),
  )
  const parts = isChanged(figure)
    ? [t(`reportChange.part.${figure.row}`), ...where, daysOf(figure)]
    : [
        table && (row === '' ? t('list.total') : rowName(table.columns, cellsOf(table, row) ?? {})),
        table?.columns.find(({ key }) => key === column)?.title,
        ...where,
        table?.asOf,
      ]
  const all =
    count === undefined
      ? ''
      : typeof value === 'number' && value !== count
        ? t('list.figureTimes', { value, count })
        : t('list.figurePeople', { count })
  const gone = people?.gone ?? 0
  const counted = gone === 0 ? all : all + t('list.figureGone', { count: gone })
  const named = parts.filter((part) => part !== undefined && part !== '').join(' · ')
  return {
    title: titleOf(figure, t),
    words: counted === '' ? named : `${named}${t('common.colon')}${counted}`,
  }
}

const daysOf = ({ question: { began, asOf } }: ChangedFigure): string => `${began.asOf} → ${asOf}`

function titleOf(figure: Figure, t: TFunction): string {
  if (isChanged(figure)) return t('reports.name.change')
  if (!isOfReport(figure)) return t('reports.name.two-way')
  const { report } = figure.question
  return `${report} ${t(`reports.name.${report}`)}`
}

type Drawn = Pick<ReportTable, 'keys' | 'rows' | 'total'>

const cellsOf = ({ keys, rows, total }: Drawn, row: string) =>
  row === '' ? total : rows[keys.indexOf(row)]

const figureIn = (table: Drawn, row: string, column: string) => cellsOf(table, row)?.[column]
