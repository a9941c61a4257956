import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import { isCounted } from '#shared/domain/submission/difference.ts'
import { historyValueText } from '#shared/text/history.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { useShowInLedger } from '../graduates/index.ts'
import { FromTo, useFieldName } from '../history/index.ts'
import { submissionQueries } from './queries.ts'
import styles from './submission.module.css'

type Props = Readonly<{ periodId: number; cohort: number }>
type Changed = Output<'submissions.changes'>['people'][number]
type Line = Readonly<{ person: Changed; cell: Changed['cells'][number] | null; isFirst: boolean }>

/** What changed since the last package, by person and cell. */
export function ChangesView({ periodId, cohort }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(submissionQueries.changes(periodId))
  const columns = useColumns(cohort)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  const { since, total, people } = data
  if (since === null) return <p className={styles.muted}>{t('submission.neverSubmitted')}</p>
  const at = timeInChina(since)
  if (total === 0) return <p className={styles.muted}>{t('submission.noChanges', { at })}</p>
  return (
    <>
      <p className={styles.muted}>
        {t(total > people.length ? 'submission.changesOf' : 'submission.changes', {
          ...{ at, total, shown: people.length },
        })}
      </p>
      <div className={styles.table}>
        <ScrollTable
          label={t('submission.parts.changes')}
          rows={people.flatMap(linesOf)}
          rowKey={({ person, cell }) => `${person.studentNo} ${cell?.field ?? ''}`}
          columns={columns}
        />
      </div>
    </>
  )
}

/** Who came or went has one line. */
const linesOf = (person: Changed): Line[] =>
  person.cells.length === 0
    ? [{ person, cell: null, isFirst: true }]
    : person.cells.map((cell, at) => ({ person, cell, isFirst: at === 0 }))

function useColumns(cohort: number): readonly ScrollColumn<Line>[] {
  const { t } = useTranslation()
  const lang = useLang()
  const nameOf = useFieldName()
  const { showCell, showPerson } = useShowInLedger()
  const open = ({ person: { graduateId, change }, cell }: Line): (() => void) | undefined => {
    if (graduateId === null || change === 'gone') return undefined
    return () =>
      cell === null || isCounted(cell.field)
        ? showPerson(graduateId)
        : showCell(graduateId, cell.field)
  }
  return [
    {
      key: 'no',
      title: t('fields.student_no'),
      cell: ({ person, isFirst }) => (isFirst ? person.studentNo : ''),
    },
    {
      key: 'name',
      title: t('fields.name'),
      cell: ({ person, isFirst }) => (isFirst ? person.name : ''),
    },
    {
      key: 'field',
      title: t('submission.what'),
      cell: ({ person, cell }) => {
        if (cell === null) return t(`submission.change.${person.change}`)
        return isCounted(cell.field) ? t(`submission.counted.${cell.field}`) : nameOf(cell.field)
      },
    },
    {
      key: 'values',
      title: t('history.values'),
      wide: true,
      cell: ({ cell }) =>
        cell !== null && (
          <FromTo
            from={historyValueText(cell.field, cell.from, cohort, lang)}
            to={historyValueText(cell.field, cell.to, cohort, lang)}
            isErased={false}
          />
        ),
    },
    {
      key: 'do',
      title: t('packages.do'),
      cell: (line) => {
        const onClick = open(line)
        return (
          onClick && (
            <Button
              size="small"
              aria-label={t('submission.seeWhich', { name: line.person.name })}
              onClick={onClick}
            >
              {t('submission.see')}
            </Button>
          )
        )
      },
    },
  ]
}
