import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { TodayPerson, TodaySection } from '#shared/contract/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import styles from './today.module.css'

type Props = Readonly<{
  person: TodayPerson
  section: TodaySection
  day: string
  cohort: number
}>

/** One person in a section: who, which class and groups, who helps, and why they are here. */
export function PersonLine({ person, section, day, cohort }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const why = useWhy(section, day, cohort)
  const groups = person.keyGroups.map((group) => codeName('group', group, cohort, lang))
  return (
    <>
      <strong className={styles.name}>{person.name}</strong>
      <span className={styles.number}>{person.studentNo}</span>
      <span className={styles.class} title={person.className}>
        {person.className}
      </span>
      <span className={styles.will}>
        {codeName('willingness', person.willingness, cohort, lang)}
      </span>
      <span title={groups.join(t('common.listComma'))}>
        {groups.map((group) => (
          <span key={group} className={styles.badge}>
            {group}
          </span>
        ))}
      </span>
      <span className={styles.helper}>{person.helper}</span>
      <span className={isLate(section) ? styles.late : styles.why}>{why(person)}</span>
    </>
  )
}

const isLate = (section: TodaySection): boolean => section === 'overdue' || section === 'lost'

function useWhy(section: TodaySection, day: string, cohort: number) {
  const { t } = useTranslation()
  const lang = useLang()
  const days = (since: string | null): number =>
    since === null ? 0 : dayjs(day).diff(dayjs(since), 'day')
  return (person: TodayPerson): string => {
    switch (section) {
      case 'overdue':
        return t('today.overdueDays', { count: days(person.day) })
      case 'due':
        return t('today.dueNow')
      case 'unsurveyed':
      case 'lost':
        if (person.attempts > 0) return t('today.attempts', { count: person.attempts })
        if (section === 'lost') return t('today.noAttempt')
        return t(person.lastResult === '' ? 'today.neverAsked' : 'today.noWillingness')
      case 'unpaired':
        return t('today.noHelper')
      case 'stale':
        return t('today.statedOn', { day: person.day ?? '' })
      case 'appointments':
        return appointmentText(person, day)
      case 'pending':
      case 'evidence':
        return t('today.landedOn', {
          destination: codeName('destination', person.destination, cohort, lang),
          day: person.day ?? '',
        })
    }
  }
}

function appointmentText({ appointment, day: agreed }: TodayPerson, day: string): string {
  const { time = '', place = '', purpose = '' } = appointment ?? {}
  return [agreed === day ? '' : agreed, time, place, purpose].filter(Boolean).join(' ')
}
