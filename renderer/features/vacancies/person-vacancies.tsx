import { useQuery } from '@tanstack/react-query'
import { Alert, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { regionName } from '#shared/domain/regions/index.ts'
import type { MatchedVacancy } from '#shared/schemas/vacancy.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import type { ScrollColumn } from '../../ui/scroll-table.tsx'
import { PickTable } from './pick-table.tsx'
import { PushDialog } from './push-dialog.tsx'
import { vacancyQueries } from './queries.ts'
import { Reasons } from './reasons.tsx'
import styles from './vacancies.module.css'
import { payOf } from './vacancy-words.ts'

type Props = Readonly<{ id: number; name: string; cohort: number; onClose: () => void }>

/** The open vacancies that suit somebody, best first; several go to them as one text. */
export function PersonVacancies({ id, name, cohort, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const [all, setAll] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set())
  const { data, error } = useQuery(vacancyQueries.forPerson(id, all))
  const columns = useColumns(cohort)
  const found = data?.vacancies ?? []
  return (
    <PushDialog
      title={t('vacancies.personTitle', { name })}
      cohort={cohort}
      vacancies={found.map(({ vacancy }) => vacancy).filter((one) => picked.has(one.id))}
      graduates={[id]}
      onClose={onClose}
    >
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      <div className={styles.tools}>
        <span>{t('vacancies.count', { count: data?.total ?? 0 })}</span>
        <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
          {t('vacancies.withOtherPosts')}
        </Checkbox>
      </div>
      {data && found.length === 0 ? (
        <Alert type="info" showIcon title={t('vacancies.nothingFits')} />
      ) : (
        <div className={styles.pick}>
          <PickTable
            label={t('vacancies.postsLabel')}
            rows={found}
            rowKey={({ vacancy }) => vacancy.id}
            nameOf={({ vacancy }) => vacancy.title}
            columns={columns}
            picked={picked}
            onPick={setPicked}
          />
        </div>
      )}
    </PushDialog>
  )
}

function useColumns(cohort: number): ScrollColumn<MatchedVacancy>[] {
  const { t } = useTranslation()
  return [
    { key: 'title', title: t('vacancies.title'), cell: ({ vacancy }) => vacancy.title },
    {
      key: 'employer',
      title: t('vacancies.employer'),
      cell: ({ vacancy }) => vacancy.employerName,
    },
    {
      key: 'region',
      title: t('vacancies.region'),
      cell: ({ vacancy }) => regionName(vacancy.region) ?? '',
    },
    { key: 'pay', title: t('vacancies.pay'), cell: ({ vacancy }) => payOf(vacancy) },
    {
      key: 'deadline',
      title: t('vacancies.deadline'),
      cell: ({ vacancy }) => vacancy.deadline ?? '',
    },
    {
      key: 'reasons',
      title: t('vacancies.reasons'),
      wide: true,
      cell: ({ reasons }) => <Reasons reasons={reasons} cohort={cohort} />,
    },
  ]
}
