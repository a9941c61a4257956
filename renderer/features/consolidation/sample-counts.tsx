import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import { useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './centre.module.css'
import type { Sample } from './sample-queries.ts'

type Count = Sample['counts'][number]
const RESULTS = ['1', '2', '3', '4'] as const

/** What the calls found, by school and stratum, with a total below. */
export function SampleCounts({
  counts,
  cohort,
}: Readonly<{ counts: readonly Count[]; cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const columns: ScrollColumn<Count>[] = [
    { key: 'school', title: t('centre.school'), cell: ({ school }) => school },
    {
      key: 'stratum',
      title: t('sample.stratum'),
      cell: ({ stratum, schoolId }) => {
        if (stratum !== '') return codeName('destination', stratum, cohort, lang)
        return schoolId === TOTAL ? '' : t('sample.others')
      },
    },
    { key: 'drawn', title: t('sample.drawnHead'), align: 'end', cell: ({ drawn }) => drawn },
    ...RESULTS.map(
      (code): ScrollColumn<Count> => ({
        key: code,
        title: codeName('check_result', code, cohort, lang),
        align: 'end',
        cell: ({ results }) => results[code] ?? 0,
      }),
    ),
    {
      key: 'left',
      title: t('sample.notCalled'),
      align: 'end',
      cell: ({ drawn, results }) => drawn - called(results),
    },
  ]
  return (
    <div className={styles.table}>
      <ScrollTable
        label={t('sample.show.counts')}
        rows={[...counts, totalOf(counts, t('sample.total'))]}
        rowKey={({ schoolId, stratum }) => `${schoolId} ${stratum}`}
        columns={columns}
      />
    </div>
  )
}

/** No school has this number. */
const TOTAL = 0

const called = (results: Count['results']): number =>
  RESULTS.reduce((sum, code) => sum + (results[code] ?? 0), 0)

const totalOf = (counts: readonly Count[], school: string): Count => ({
  ...{ schoolId: TOTAL, school, stratum: '' },
  drawn: counts.reduce((sum, { drawn }) => sum + drawn, 0),
  results: Object.fromEntries(
    RESULTS.map((code) => [
      code,
      counts.reduce((sum, { results }) => sum + (results[code] ?? 0), 0),
    ]),
  ),
})
