import { useTranslation } from 'react-i18next'
import type { HistoryChange } from '#shared/contract/history.ts'
import { stepText } from '#shared/text/batches.ts'
import { historyValueText } from '#shared/text/history.ts'
import { timeInChina } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { FromTo } from './from-to.tsx'
import { useFieldName } from './use-field-name.ts'

type Props = Readonly<{
  changes: readonly HistoryChange[]
  cohort: number
  /** whose they are needs no saying in the history of one person */
  ofOnePerson?: boolean
}>

/** Field by field: who changed what from what to what, when and by what. */
export function ChangeTable({ changes, cohort, ofOnePerson = false }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const nameOf = useFieldName()
  const whose: readonly ScrollColumn<HistoryChange>[] = [
    { key: 'no', title: t('fields.student_no'), cell: ({ studentNo }) => studentNo },
    { key: 'name', title: t('fields.name'), cell: ({ name }) => name },
  ]
  const columns: readonly ScrollColumn<HistoryChange>[] = [
    { key: 'at', title: t('history.at'), cell: ({ at }) => timeInChina(at) },
    { key: 'user', title: t('history.user'), cell: ({ userName }) => userName },
    ...(ofOnePerson ? [] : whose),
    { key: 'field', title: t('history.field'), cell: ({ field }) => nameOf(field) },
    {
      key: 'values',
      title: t('history.values'),
      wide: true,
      cell: ({ field, from, to, erased }) => (
        <FromTo
          from={historyValueText(field, from, cohort, lang)}
          to={historyValueText(field, to, cohort, lang)}
          isErased={erased}
        />
      ),
    },
    {
      key: 'what',
      title: t('history.by'),
      wide: true,
      cell: ({ kind, label }) => stepText(kind, label, lang),
    },
  ]
  return (
    <ScrollTable
      label={t('history.changeList')}
      rows={changes}
      rowKey={({ seq, field }) => `${seq} ${field}`}
      columns={columns}
    />
  )
}
