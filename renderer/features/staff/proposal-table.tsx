import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Pair, Staff, Unhelped } from '#shared/schemas/staff.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './staff.module.css'

type Props = Readonly<{
  people: readonly Unhelped[]
  pairs: readonly Pair[]
  /** who can be chosen */
  staff: readonly Staff[]
  onChoose: (graduateId: number, staffId: number) => void
}>

/** Who would help whom, each line with its choice. */
export function ProposalTable({ people, pairs, staff, onChoose }: Props) {
  const { t } = useTranslation()
  const helpers = new Map(pairs.map(({ graduateId, staffId }) => [graduateId, staffId]))
  const options = staff.map(({ id, label }) => ({ value: id, label }))
  const columns: ScrollColumn<Unhelped>[] = [
    { key: 'name', title: t('staff.graduate'), cell: ({ name }) => name },
    { key: 'no', title: t('staff.studentNo'), cell: ({ studentNo }) => studentNo },
    { key: 'class', title: t('staff.className'), cell: ({ className }) => className },
    {
      key: 'staff',
      title: t('staff.helper'),
      wide: true,
      cell: ({ id, name }) => (
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('staff.helperOf', { name })}
          className={styles.helper ?? ''}
          value={helpers.get(id) ?? null}
          options={options}
          onChange={(staffId: number) => onChoose(id, staffId)}
        />
      ),
    },
  ]
  return (
    <div className={styles.proposal}>
      <ScrollTable
        label={t('staff.proposal')}
        rows={people}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </div>
  )
}
