import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeList, codeName } from '#shared/codes/index.ts'
import { percent } from '#shared/domain/rates/index.ts'
import type { Finding } from '#shared/schemas/class.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { useShowInLedger } from '../graduates/index.ts'
import styles from './classes.module.css'
import { FindingCell } from './finding-cell.tsx'
import { FindingDialog } from './finding-dialog.tsx'
import { classQueries } from './queries.ts'
import { useFindings } from './use-findings.ts'

type ClassRow = Readonly<{ code: string; people: number }>
type GroupRow = ClassRow & Readonly<{ landed: number; inLedger: number }>
type Subject = Pick<Finding, 'subject' | 'code'>

/** Each class and key group with its people and its finding (分类研判). */
export function ClassOverview({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const overview = useQuery(classQueries.overview())
  const findings = useFindings()
  const [asked, setAsked] = useState<Subject | null>(null)
  const open = ({ subject, code }: Subject) => {
    const finding = findings.newest(subject, code)
    return finding?.closedOn === null ? finding : undefined
  }
  const findingColumn = <Row extends ClassRow>(subject: Subject['subject']): ScrollColumn<Row> => ({
    key: 'finding',
    title: t('classes.finding'),
    wide: true,
    cell: ({ code }) => (
      <FindingCell
        name={codeName(subject, code, cohort, lang)}
        finding={findings.newest(subject, code)}
        onWrite={() => setAsked({ subject, code })}
        onSettle={findings.settle}
      />
    ),
  })
  const outside = overview.data?.outside ?? 0
  const classColumns = useClassColumns(cohort, overview.data?.inLedger ?? 0, outside)
  const groupColumns = useGroupColumns(cohort, outside)
  const error = overview.error ?? findings.error
  const counts = new Map(overview.data?.willingness.map(({ code, people }) => [code, people]))
  return (
    <div className={styles.overview}>
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      <h2 className={styles.heading}>
        {t('classes.byWillingness', { count: overview.data?.inLedger ?? 0 })}
      </h2>
      {overview.data?.inLedger === 0 && <p className={styles.muted}>{t('classes.empty')}</p>}
      {outside > 0 && <p className={styles.muted}>{t('classes.outside', { count: outside })}</p>}
      <div className={styles.table}>
        <ScrollTable<ClassRow>
          label={t('classes.willingness')}
          rows={codeList('willingness', cohort).map(({ code }) => ({
            code,
            people: counts.get(code) ?? 0,
          }))}
          rowKey={({ code }) => code}
          columns={[...classColumns, findingColumn<ClassRow>('willingness')]}
        />
      </div>
      {(overview.data?.groups.length ?? 0) > 0 && (
        <>
          <h2 className={styles.heading}>{t('classes.byGroup')}</h2>
          <div className={styles.table}>
            <ScrollTable<GroupRow>
              label={t('classes.groups')}
              rows={overview.data?.groups ?? []}
              rowKey={({ code }) => code}
              columns={[...groupColumns, findingColumn<GroupRow>('group')]}
            />
          </div>
        </>
      )}
      {asked !== null && (
        <FindingDialog
          {...asked}
          name={codeName(asked.subject, asked.code, cohort, lang)}
          finding={open(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

/** Whom the counts are of, where that is not everybody. */
const inN = (outside: number): ColumnFilter[] =>
  outside === 0 ? [] : [{ kind: 'values', field: 'grad_status', values: ['1', ''] }]

function useClassColumns(
  cohort: number,
  inLedger: number,
  outside: number,
): ScrollColumn<ClassRow>[] {
  const { t } = useTranslation()
  const lang = useLang()
  const { showList } = useShowInLedger()
  const show = (code: string) =>
    showList({
      inLedger: true,
      columns: [...inN(outside), { kind: 'values', field: 'willingness', values: [code] }],
    })
  return [
    {
      key: 'name',
      title: t('classes.class'),
      cell: ({ code }) => codeName('willingness', code, cohort, lang),
    },
    {
      key: 'people',
      title: t('classes.people'),
      align: 'end',
      cell: ({ code, people }) => <PeopleLink count={people} onClick={() => show(code)} />,
    },
    {
      key: 'share',
      title: t('classes.share'),
      align: 'end',
      cell: ({ people }) => (people === 0 ? '' : `${percent(people, inLedger)}%`),
    },
  ]
}

function useGroupColumns(cohort: number, outside: number): ScrollColumn<GroupRow>[] {
  const { t } = useTranslation()
  const lang = useLang()
  const { showList } = useShowInLedger()
  const show = (code: string, inLedger: boolean | null) =>
    showList({
      inLedger,
      columns: [...inN(outside), { kind: 'values', field: 'group', values: [code] }],
    })
  return [
    {
      key: 'name',
      title: t('classes.group'),
      cell: ({ code }) => codeName('group', code, cohort, lang),
    },
    {
      key: 'people',
      title: t('classes.total'),
      align: 'end',
      cell: ({ code, people }) => <PeopleLink count={people} onClick={() => show(code, null)} />,
    },
    {
      key: 'rate',
      title: t('classes.landedRate'),
      align: 'end',
      cell: ({ landed, people }) => `${percent(landed, people)}%`,
    },
    {
      key: 'inLedger',
      title: t('classes.unlanded'),
      align: 'end',
      cell: ({ code, inLedger }) => (
        <PeopleLink count={inLedger} onClick={() => show(code, true)} />
      ),
    },
  ]
}

/** A count that opens its people; none opens nothing. */
function PeopleLink({ count, onClick }: Readonly<{ count: number; onClick: () => void }>) {
  const { t } = useTranslation()
  if (count === 0) return <>0</>
  return (
    <Button
      type="link"
      size="small"
      className={styles.count ?? ''}
      aria-label={t('classes.showPeople', { count })}
      onClick={onClick}
    >
      {count}
    </Button>
  )
}
