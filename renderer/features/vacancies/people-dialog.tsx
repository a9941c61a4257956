import { useQuery } from '@tanstack/react-query'
import { Alert, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { MatchedPerson, Vacancy } from '#shared/schemas/vacancy.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import type { ScrollColumn } from '../../ui/scroll-table.tsx'
import { PickTable } from './pick-table.tsx'
import { PushDialog } from './push-dialog.tsx'
import { vacancyQueries } from './queries.ts'
import { Reasons } from './reasons.tsx'
import styles from './vacancies.module.css'

type Props = Readonly<{ vacancy: Vacancy; cohort: number; onClose: () => void }>

/** Whom of the ledger a vacancy suits, best first; those who have it already are not there. */
export function PeopleDialog({ vacancy, cohort, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const [all, setAll] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set())
  const { data, error } = useQuery(vacancyQueries.people(vacancy.id, all))
  const columns = usePeopleColumns(cohort)
  const people = data?.people ?? []
  const { title, employerName } = vacancy
  return (
    <PushDialog
      title={t('vacancies.peopleTitle', { title, employer: employerName })}
      cohort={cohort}
      vacancies={[vacancy]}
      graduates={people.map((one) => one.graduateId).filter((id) => picked.has(id))}
      onClose={onClose}
    >
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      <div className={styles.tools}>
        <span>
          {t(all ? 'vacancies.peopleAll' : 'vacancies.peopleFit', {
            count: data?.total ?? 0,
            shown: people.length,
          })}
        </span>
        <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
          {t('vacancies.withOthers')}
        </Checkbox>
      </div>
      {data && people.length === 0 ? (
        <Alert type="info" showIcon title={t('vacancies.nobodyFits')} />
      ) : (
        <div className={styles.pick}>
          <PickTable
            label={t('vacancies.peopleLabel')}
            rows={people}
            rowKey={({ graduateId }) => graduateId}
            nameOf={({ name }) => name}
            columns={columns}
            picked={picked}
            onPick={setPicked}
          />
        </div>
      )}
    </PushDialog>
  )
}

function usePeopleColumns(cohort: number): ScrollColumn<MatchedPerson>[] {
  const { t } = useTranslation()
  const lang = useLang()
  return [
    { key: 'name', title: t('fields.name'), cell: ({ name }) => name },
    { key: 'studentNo', title: t('fields.student_no'), cell: ({ studentNo }) => studentNo },
    { key: 'major', title: t('fields.major_name'), cell: ({ major }) => major },
    {
      key: 'willingness',
      title: t('fields.willingness'),
      cell: ({ willingness }) => codeName('willingness', willingness, cohort, lang),
    },
    {
      key: 'reasons',
      title: t('vacancies.reasons'),
      wide: true,
      cell: ({ reasons }) => <Reasons reasons={reasons} cohort={cohort} />,
    },
    { key: 'helper', title: t('fields.helper'), cell: ({ helper }) => helper },
    { key: 'pushes', title: t('vacancies.soFar'), align: 'end', cell: ({ pushes }) => pushes },
  ]
}
