import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Vacancy } from '#shared/schemas/vacancy.ts'
import { useKeptOpen } from '../../lib/use-kept-open.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { ScrollTable } from '../../ui/scroll-table.tsx'
import { PeopleDialog } from './people-dialog.tsx'
import { PushesDialog } from './pushes-dialog.tsx'
import { vacancyQueries } from './queries.ts'
import { RemoveVacancy } from './remove-vacancy.tsx'
import styles from './vacancies.module.css'
import { useVacancyColumns, type VacancyAct } from './vacancy-columns.tsx'
import { VacancyDialog } from './vacancy-dialog.tsx'

type Open = Readonly<{ act: VacancyAct; vacancy: Vacancy } | { act: 'add'; vacancy: null }>

/** Those that are open, or all; from here they are pushed. */
export function VacancyList({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const [all, setAll] = useState(false)
  const [text, setText] = useState('')
  const { data, error } = useQuery(vacancyQueries.list(all, text))
  const { open, setOpen, keeping } = useKeptOpen<Open>('vacancies.dialog', ['act', 'vacancy'])
  const columns = useVacancyColumns(all, (act, vacancy) => setOpen({ act, vacancy }))
  const close = () => setOpen(null)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  return (
    <>
      <div className={styles.tools} role="toolbar" aria-label={t('vacancies.tools')}>
        <Button type="primary" onClick={() => setOpen({ act: 'add', vacancy: null })}>
          {t('vacancies.add')}
        </Button>
        <Segmented<boolean>
          aria-label={t('vacancies.which')}
          value={all}
          onChange={setAll}
          options={[
            { value: false, label: t('vacancies.open') },
            { value: true, label: t('vacancies.all') },
          ]}
        />
        <Input
          allowClear
          className={styles.search ?? ''}
          aria-label={t('vacancies.search')}
          placeholder={t('vacancies.search')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <span className={styles.muted}>{t('vacancies.count', { count: data.length })}</span>
      </div>
      {data.length === 0 ? (
        <p className={styles.muted}>{t(text === '' ? 'vacancies.empty' : 'vacancies.noneFound')}</p>
      ) : (
        <div className={styles.table}>
          <ScrollTable
            label={t('nav.vacancies')}
            rows={data}
            rowKey={({ id }) => id}
            columns={columns}
          />
        </div>
      )}
      {(open?.act === 'add' || open?.act === 'edit') && (
        <VacancyDialog vacancy={open.vacancy} {...{ cohort, keeping }} onClose={close} />
      )}
      {open?.act === 'match' && (
        <PeopleDialog vacancy={open.vacancy} cohort={cohort} onClose={close} />
      )}
      {open?.act === 'pushes' && (
        <PushesDialog vacancy={open.vacancy} cohort={cohort} onClose={close} />
      )}
      {open?.act === 'remove' && <RemoveVacancy vacancy={open.vacancy} onClose={close} />}
    </>
  )
}
