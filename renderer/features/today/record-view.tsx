import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import { ruleText } from '#shared/domain/validation/index.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type NamedPerson, PersonLinks } from '../graduates/index.ts'
import { CorrectionList } from './correction-list.tsx'
import { FigureList } from './figure-list.tsx'
import { todayQueries } from './queries.ts'
import { NAMED } from './sections.ts'
import styles from './today.module.css'

type Props = Readonly<{ day: string; cohort: number }>

/** A frozen day: its figures, what was corrected since, who moved, what was open, the note. */
export function RecordView({ day, cohort }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(todayQueries.record(day))
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return null
  const { record, names, corrections } = data
  const moved: readonly (readonly [string, readonly NamedPerson[]])[] = [
    [
      t('today.figure.landed'),
      names.landed.map(({ destination, ...person }) => ({
        ...person,
        note: codeName('destination', destination, cohort, lang),
      })),
    ],
    [t('today.figure.fallback'), names.fallback],
    [t('today.figure.movedIn'), names.movedIn],
    [t('today.figure.movedOut'), names.movedOut],
  ]
  return (
    <article className={styles.record} aria-label={day}>
      <h2>{t('today.frozenOn', { day })}</h2>
      <p className={styles.quiet}>
        {t('today.finishedAt', { time: timeInChina(record.frozenAt), user: record.userName })}
        {record.superseded > 0 && ` ${t('today.superseded', { count: record.superseded })}`}
      </p>
      {record.note !== '' && <p>{t('today.noteIs', { note: record.note })}</p>}
      <CorrectionList corrections={corrections} />
      <FigureList figures={record.figures} cohort={cohort} />
      {moved
        .filter(([, people]) => people.length > 0)
        .map(([title, people]) => (
          <p key={title}>
            <strong>{title}</strong> <PersonLinks most={NAMED} people={people} />
          </p>
        ))}
      {record.checks.length > 0 && (
        <p className={styles.quiet}>
          {t('today.openThen')}
          {record.checks
            .map(({ rule, count }) => `${ruleText(rule, lang)} ${count}`)
            .join(t('common.listComma'))}
        </p>
      )}
    </article>
  )
}
