import { useQuery } from '@tanstack/react-query'
import { Alert, Flex, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './centre.module.css'
import { type Board, consolidationQueries } from './queries.ts'
import { DrawBar } from './sample-bar.tsx'
import { SampleCounts } from './sample-counts.tsx'
import { SamplePeople } from './sample-people.tsx'
import { type CheckResult, sampleQueries } from './sample-queries.ts'

type Props = Readonly<{ ledger: OpenLedger }>

/** Whom the centre telephones to verify a period, and what the calls found (抽查). */
export function SampleView({ ledger }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data: board, error } = useQuery(consolidationQueries.board())
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!board) return <p className={styles.muted}>{t('common.loading')}</p>
  if (board.periods.length === 0) return <p className={styles.muted}>{t('centre.noPeriods')}</p>
  return <SampleOf board={board} ledger={ledger} />
}

const EVERY = 'all'
type Filter = Readonly<{ schoolId: number | null; result: CheckResult | null }>
const RESULTS = ['', '1', '2', '3', '4'] as const

function SampleOf({ board, ledger }: Props & Readonly<{ board: Board }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const [chosen, setChosen] = useState<number | null>(null)
  const [filter, setFilter] = useState<Filter>({ schoolId: null, result: null })
  const [shown, setShown] = useState<'people' | 'counts'>('people')
  const period = board.periods.find(({ id }) => id === chosen) ?? board.periods[0]
  const periodId = period?.id ?? 0
  const { data, error } = useQuery(sampleQueries.list({ periodId, ...filter }))
  if (period === undefined) return null
  return (
    <>
      <Flex gap="small" align="center" wrap>
        <Select
          aria-label={t('sample.period')}
          className={styles.select ?? ''}
          value={period.id}
          options={board.periods.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
        <DrawBar period={period} isDrawn={(data?.counts.length ?? 0) > 0} />
      </Flex>
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {data && data.counts.length === 0 && <p className={styles.muted}>{t('sample.empty')}</p>}
      {data && data.counts.length > 0 && (
        <>
          <Flex gap="small" align="center" wrap>
            <Segmented<'people' | 'counts'>
              aria-label={t('sample.which')}
              value={shown}
              options={(['people', 'counts'] as const).map((value) => ({
                value,
                label: t(`sample.show.${value}`),
              }))}
              onChange={setShown}
            />
            {shown === 'people' && (
              <Filters board={board} cohort={ledger.cohort} filter={filter} onFilter={setFilter} />
            )}
            {shown === 'people' && (
              <span className={styles.muted}>{t('sample.count', { count: data.total })}</span>
            )}
          </Flex>
          {shown === 'people' ? (
            <SamplePeople sample={data} ledger={ledger} isClosed={period.archivedOn !== null} />
          ) : (
            <SampleCounts counts={data.counts} cohort={ledger.cohort} />
          )}
        </>
      )}
    </>
  )
}

type FilterProps = Readonly<{
  board: Board
  cohort: number
  filter: Filter
  onFilter: (filter: Filter) => void
}>

function Filters({ board, cohort, filter, onFilter }: FilterProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const nameOf = (code: CheckResult): string =>
    code === '' ? t('sample.notCalled') : codeName('check_result', code, cohort, lang)
  return (
    <>
      <Select<number | typeof EVERY>
        aria-label={t('centre.school')}
        className={styles.select ?? ''}
        value={filter.schoolId ?? EVERY}
        options={[
          { value: EVERY, label: t('sample.everySchool') },
          ...board.schools.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => onFilter({ ...filter, schoolId: value === EVERY ? null : value })}
      />
      <Select<CheckResult | typeof EVERY>
        aria-label={t('sample.result')}
        className={styles.select ?? ''}
        value={filter.result ?? EVERY}
        options={[
          { value: EVERY, label: t('sample.everyResult') },
          ...RESULTS.map((value) => ({ value, label: nameOf(value) })),
        ]}
        onChange={(value) => onFilter({ ...filter, result: value === EVERY ? null : value })}
      />
    </>
  )
}
