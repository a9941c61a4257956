import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#renderer/lib/ipc-client.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import styles from './card.module.css'
import { type Loan, loans, usualLoans } from './from-last.ts'
import type { LedgerParts } from './ledger-parts.ts'
import { LoanTable } from './loan-table.tsx'

type Props = Readonly<{
  row: GraduateRow
  last: GraduateRow
  cohort: number
  ledger: LedgerParts
  /** the fields beside the one that the keyboard is at */
  section: readonly string[]
  onClose: () => void
}>

const SCREEN = 'person'

/** Several fields as the person before has them: first shown with what becomes of them, stored in one step. */
export function FillDialog({ row, last, cohort, ledger, section, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const editable = ledger.columns.filter((column) => column.editable === true)
  const offered = loans(
    editable.map(({ key }) => key),
    row,
    last,
  )
  const [chosen, setChosen] = useState(() => usualLoans(offered, section))
  const edit = (fields: readonly Loan[]) => ({
    id: row.id,
    values: Object.fromEntries(fields.map(({ field, from }) => [field, from])),
  })
  const judged = useQuery({
    queryKey: ['graduates', 'loans', row.id, row.version, last.id, last.version],
    queryFn: () =>
      call('graduates.setCells', { edits: [edit(offered)], screen: SCREEN, dryRun: true }),
    enabled: offered.length > 0,
  })
  const store = useMutation({
    mutationFn: () => {
      const wanted = offered.filter(({ field }) => chosen.includes(field))
      return call('graduates.setCells', { edits: [edit(wanted)], screen: SCREEN })
    },
    onSuccess: onClose,
  })
  const toggle = (field: string) =>
    setChosen((now) => (now.includes(field) ? now.filter((one) => one !== field) : [...now, field]))
  return (
    <Modal
      open
      centered
      width={640}
      title={t('person.fillTitle', { name: last.values.name })}
      okText={t('person.fillOk', { count: chosen.length })}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: chosen.length === 0, autoFocus: true }}
      confirmLoading={store.isPending}
      onOk={() => store.mutate()}
      onCancel={onClose}
    >
      <div className={styles.filling}>
        {offered.length === 0 && <p>{t('person.fillNothing', { name: last.values.name })}</p>}
        {offered.length > 0 && (
          <LoanTable
            {...{ offered, chosen, cohort }}
            refused={judged.data?.remarks.filter(({ ok }) => !ok) ?? []}
            onToggle={toggle}
          />
        )}
        {(store.error ?? judged.error) && (
          <Alert type="error" showIcon title={sentenceOf(store.error ?? judged.error, lang)} />
        )}
      </div>
    </Modal>
  )
}
