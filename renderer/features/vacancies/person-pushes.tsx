import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { Part } from '../../ui/part.tsx'
import { PersonVacancies } from './person-vacancies.tsx'
import { PushLines } from './push-lines.tsx'
import { vacancyQueries } from './queries.ts'
import styles from './vacancies.module.css'

type Props = Readonly<{ person: number; name: string; cohort: number }>

/** What was pushed to somebody, for their card. */
export function PersonPushes({ person, name, cohort }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(vacancyQueries.pushesOfPerson(person))
  const [isOpen, setOpen] = useState(false)
  return (
    <Part
      title={t('vacancies.pushes')}
      actions={
        <Button
          size="small"
          title={t('person.key', { key: 'Shift+F5' })}
          onClick={() => setOpen(true)}
        >
          {t('vacancies.pushTo1')}
        </Button>
      }
    >
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {data?.length === 0 && <p className={styles.muted}>{t('vacancies.noPushes')}</p>}
      <PushLines
        pushes={data ?? []}
        cohort={cohort}
        nameOf={({ title, employerName }) => `${title}｜${employerName}`}
      />
      {isOpen && (
        <PersonVacancies id={person} name={name} cohort={cohort} onClose={() => setOpen(false)} />
      )}
    </Part>
  )
}
