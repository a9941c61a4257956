import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './centre.module.css'
import { CheckDialog } from './check-dialog.tsx'
import type { Sample, SamplePerson } from './sample-queries.ts'

type Props = Readonly<{ sample: Sample; ledger: OpenLedger; isClosed: boolean }>

/** Whom to call, those first who were not called yet. */
export function SamplePeople({ sample, ledger, isClosed }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<number | null>(null)
  const columns = useColumns(ledger.cohort, isClosed ? null : setOpen)
  const person = sample.people.find(({ id }) => id === open)
  return (
    <>
      {sample.total > sample.people.length && (
        <p className={styles.muted}>{t('sample.first', { count: sample.people.length })}</p>
      )}
      <div className={styles.table}>
        <ScrollTable
          label={t('sample.table')}
          rows={sample.people}
          rowKey={({ id }) => id}
          columns={columns}
        />
      </div>
      {person && <CheckDialog person={person} ledger={ledger} onClose={() => setOpen(null)} />}
    </>
  )
}

function useColumns(
  cohort: number,
  open: ((id: number) => void) | null,
): ScrollColumn<SamplePerson>[] {
  const { t } = useTranslation()
  const lang = useLang()
  return [
    { key: 'no', title: t('sample.number'), cell: ({ studentNo }) => studentNo },
    { key: 'name', title: t('sample.name'), cell: ({ name }) => name },
    { key: 'school', title: t('centre.school'), cell: ({ school }) => school },
    {
      key: 'destination',
      title: t('sample.destination'),
      cell: ({ destination }) =>
        destination === '' ? '' : codeName('destination', destination, cohort, lang),
    },
    { key: 'employer', title: t('sample.employer'), wide: true, cell: ({ employer }) => employer },
    {
      key: 'result',
      title: t('sample.result'),
      cell: ({ result }) => (
        <span className={styles.state} data-result={result}>
          {result === '' ? t('sample.notCalled') : codeName('check_result', result, cohort, lang)}
        </span>
      ),
    },
    {
      key: 'by',
      title: t('sample.by'),
      cell: ({ checkedBy, checkedOn }) => [checkedBy, checkedOn ?? ''].join(' ').trim(),
    },
    ...(open === null
      ? []
      : [
          {
            key: 'do',
            title: t('periods.do'),
            cell: ({ id, name }: SamplePerson) => (
              <Button
                size="small"
                aria-label={t('sample.callWhom', { name })}
                onClick={() => open(id)}
              >
                {t('sample.call')}
              </Button>
            ),
          },
        ]),
  ]
}
