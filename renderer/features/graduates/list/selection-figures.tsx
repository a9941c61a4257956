import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DrawnRange, RowSource } from '#renderer/ui/grid/index.ts'
import { usePast } from '../past/past-context.ts'
import { graduateQueries } from '../queries.ts'
import { useLater } from './use-later.ts'
import { useSums } from './use-sums.ts'

type Props = Readonly<{
  range: DrawnRange
  ids: readonly number[]
  /** keys of the shown columns */
  columns: readonly Readonly<{ key: string }>[]
  texts: RowSource['texts']
}>

const COUNTED_AFTER_MS = 250

/** Who is selected and how they stand; of a column of numbers their sum and mean as well. */
export function SelectionFigures({ range, ids, columns, texts }: Props) {
  const { t, i18n } = useTranslation()
  const { top, left, rows } = useLater(range, COUNTED_AFTER_MS)
  const whom = ids.slice(top, top + rows)
  const { data } = useQuery(graduateQueries.tally({ ids: whom, past: usePast() }))
  const column = range.columns === 1 ? columns[left]?.key : undefined
  const sums = useSums({ whom, column, texts })
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 })
  return (
    <span title={t('grid.range', range)}>
      {t('list.selected', { rows: range.rows, columns: range.columns })}
      {data && t('list.selectedPeople', { inLedger: data.inLedger, landed: data.landed })}
      {sums && t('list.sums', { sum: number.format(sums.sum), mean: number.format(sums.mean) })}
    </span>
  )
}
