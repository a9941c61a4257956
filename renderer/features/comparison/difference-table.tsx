import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#shared/contract/comparison.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { useFigureDoor } from '../figures/index.ts'
import styles from './comparison.module.css'

type Cell = Comparison['cells'][number]

/** Hers, ours and how far they are apart, one figure a line; ours opens its people. */
export function DifferenceTable({ cells }: Readonly<{ cells: readonly Cell[] }>) {
  const { t } = useTranslation()
  const door = useFigureDoor()
  const columns: readonly ScrollColumn<Cell>[] = [
    { key: 'row', title: t('comparison.row'), cell: ({ row }) => row },
    { key: 'column', title: t('comparison.column'), cell: ({ column }) => column },
    { key: 'hers', title: t('comparison.hers'), align: 'end', cell: ({ hers }) => hers },
    {
      key: 'ours',
      title: t('comparison.ours'),
      align: 'end',
      cell: ({ row, column, ours, figure }) =>
        figure === null || ours === '0' ? (
          ours
        ) : (
          <Button
            type="link"
            size="small"
            className={styles.door ?? ''}
            aria-label={t('comparison.open', { row, column, ours })}
            onClick={() => door.open(figure)}
          >
            {ours}
          </Button>
        ),
    },
    {
      key: 'difference',
      title: t('comparison.difference'),
      align: 'end',
      cell: ({ difference, isEqual }) => (isEqual ? t('comparison.same') : difference),
    },
  ]
  return (
    <div className={styles.table}>
      {cells.length > 0 && (
        <ScrollTable
          label={t('comparison.differences')}
          columns={columns}
          rows={cells}
          rowKey={(_cell, at) => at}
        />
      )}
      {door.dialog}
    </div>
  )
}
