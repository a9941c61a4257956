import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLang } from '#renderer/lib/use-lang.ts'
import { ScrollTable } from '#renderer/ui/scroll-table.tsx'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import type { CellRemark } from '#shared/schemas/graduate.ts'
import { refusalText } from '#shared/text/refusals.ts'
import styles from './card.module.css'
import type { Loan } from './from-last.ts'

type Props = Readonly<{
  offered: readonly Loan[]
  chosen: readonly string[]
  cohort: number
  refused: readonly CellRemark[]
  onToggle: (field: string) => void
}>

/** What would be filled in: what stands there now, what will, and what cannot be stored. */
export function LoanTable({ offered, chosen, cohort, refused, onToggle }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const text = (field: string, value: string) => {
    const known = fieldByKey(field)
    return known === undefined ? value : valueText(known, value, { cohort, lang })
  }
  const after = ({ field, from }: Loan) => {
    const rule = refused.find((remark) => remark.field === field)?.rule
    if (rule === undefined) return text(field, from)
    return (
      <span className={styles.refused}>
        {text(field, from)}
        {t('common.inBrackets', { text: refusalText(rule, lang) })}
      </span>
    )
  }
  return (
    <ScrollTable
      label={t('person.fillList')}
      rows={offered}
      rowKey={({ field }) => field}
      columns={[
        {
          key: 'field',
          title: t('person.field'),
          cell: ({ field }) => (
            <Checkbox checked={chosen.includes(field)} onChange={() => onToggle(field)}>
              {t(`fields.${field}` as 'fields.name')}
            </Checkbox>
          ),
        },
        {
          key: 'now',
          title: t('graduates.block.before'),
          cell: ({ field, now }) => text(field, now) || t('graduates.block.empty'),
        },
        { key: 'from', title: t('graduates.block.after'), wide: true, cell: after },
      ]}
    />
  )
}
