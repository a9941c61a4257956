import { useQuery } from '@tanstack/react-query'
import { Alert, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { todayIn } from '#shared/domain/day/index.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './difference.module.css'
import { type Arrived, differenceQueries } from './queries.ts'
import { Review } from './review.tsx'

/** Package by package: what it says otherwise, and the centre's word on it. Which one is in the address. */
export function ReviewView({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const nameOf = usePackageName()
  const [search, setSearch] = useSearchParams()
  const { data, error } = useQuery(differenceQueries.arrived())
  // What waits comes first, and stays in view after a word was said on it.
  const [first, setFirst] = useState<number | null>(null)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  const wanted = Number(search.get('package') ?? first)
  const shown =
    data.find(({ id }) => id === wanted) ?? data.find(({ state }) => state === 'arrived') ?? data[0]
  if (shown === undefined) return <p className={styles.muted}>{t('difference.nothingArrived')}</p>
  if (first === null) setFirst(shown.id)
  return (
    <div className={styles.page}>
      <div className={styles.line}>
        <Select
          className={styles.packages ?? ''}
          aria-label={t('difference.package')}
          showSearch={{ optionFilterProp: 'label' }}
          value={shown.id}
          options={data.map((one) => ({ value: one.id, label: nameOf(one) }))}
          onChange={(id: number) => setSearch({ package: String(id) })}
        />
      </div>
      <Review key={shown.id} packageId={shown.id} cohort={cohort} />
    </div>
  )
}

function usePackageName(): (arrived: Arrived) => string {
  const { t } = useTranslation()
  return ({ correspondent, period, recordedAt, state }) =>
    t('difference.packageName', {
      ...{ school: correspondent, period, day: todayIn(new Date(recordedAt)) },
      state: t(
        `difference.state.${state === 'accepted' || state === 'returned' ? state : 'arrived'}`,
      ),
    })
}
