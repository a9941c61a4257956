import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { Deadline } from '#shared/contract/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import styles from './today.module.css'

type Props = Readonly<{ deadlines: readonly Deadline[]; day: string; cohort: number }>

/** Codes of key groups; a class has digits alone. */
const GROUP = /^G/

/** What must be looked at by a day, the past ones marked. */
export const DeadlineList = memo(function DeadlineList({ deadlines, day, cohort }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  if (deadlines.length === 0) return null
  const title = ({ kind, title: own, code }: Deadline): string =>
    kind === 'finding'
      ? codeName(GROUP.test(code) ? 'group' : 'willingness', code, cohort, lang)
      : own
  return (
    <section className={styles.deadlines} aria-label={t('today.deadlines')}>
      <h2>{t('today.deadlines')}</h2>
      <ul>
        {deadlines.map((deadline) => (
          <li key={`${deadline.kind} ${deadline.id}`}>
            <span className={(deadline.day ?? day) < day ? styles.late : styles.quiet}>
              {deadline.day ?? t('today.noDay')}
            </span>{' '}
            {t(`today.deadline.${deadline.kind}`, {
              title: title(deadline),
              count: deadline.count,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
})
