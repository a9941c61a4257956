import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isCounted } from '#shared/domain/submission/difference.ts'
import { historyValueText } from '#shared/text/history.ts'
import { useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { FromTo, useFieldName } from '../history/index.ts'
import styles from './difference.module.css'
import type { Difference } from './queries.ts'

type Person = Difference['people'][number]
type Kind = 'all' | Person['change']
const KINDS = ['all', 'new', 'changed', 'gone'] as const satisfies Kind[]

type Props = Readonly<{ difference: Difference; cohort: number }>

/** Person by person, cell by cell. */
export function ChangedTable({ difference, cohort }: Props) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<Kind>('all')
  const { before, people, total } = difference
  if (before === null) return <p className={styles.muted}>{t('difference.first')}</p>
  if (total === 0) return <p className={styles.muted}>{t('difference.nothingChanged')}</p>
  const columns: readonly ScrollColumn<Person>[] = [
    { key: 'no', title: t('fields.student_no'), cell: ({ studentNo }) => studentNo },
    {
      key: 'name',
      title: t('fields.name'),
      cell: ({ graduateId, name }) =>
        graduateId === null ? name : <Link to={`/ledger/person/${graduateId}`}>{name}</Link>,
    },
    {
      key: 'change',
      title: t('difference.change'),
      cell: ({ change }) => t(`difference.kind.${change}`),
    },
    {
      key: 'cells',
      title: t('difference.cells'),
      wide: true,
      cell: ({ cells }) => <Cells cells={cells} cohort={cohort} />,
    },
  ]
  return (
    <>
      <div className={styles.line}>
        <Segmented<Kind>
          aria-label={t('difference.change')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`difference.kind.${value}`) }))}
          onChange={setKind}
        />
        <span className={styles.muted}>
          {t(total > people.length ? 'difference.firstOf' : 'difference.changedPeople', {
            ...{ total, shown: people.length },
          })}
        </span>
      </div>
      <div className={styles.table}>
        <ScrollTable
          label={t('difference.people')}
          rows={people.filter(({ change }) => kind === 'all' || change === kind)}
          rowKey={({ studentNo, name }, index) => `${studentNo} ${name} ${index}`}
          columns={columns}
        />
      </div>
    </>
  )
}

function Cells({ cells, cohort }: Readonly<{ cells: Person['cells']; cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const nameOf = useFieldName()
  return (
    <ul className={styles.cells}>
      {cells.map(({ field, from, to }) => (
        <li key={field}>
          {isCounted(field) ? t(`submission.counted.${field}`) : nameOf(field)}
          {t('common.colon')}
          {isCounted(field) ? (
            t(from === to ? 'difference.rowsCorrected' : 'difference.rows', { from, to })
          ) : (
            <FromTo
              from={historyValueText(field, from, cohort, lang)}
              to={historyValueText(field, to, cohort, lang)}
              isErased={false}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
