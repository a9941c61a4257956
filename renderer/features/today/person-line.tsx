import dayjs from 'dayjs'
import type { TFunction } from 'i18next'
import { memo } from 'react'
import { codeName } from '#shared/codes/index.ts'
import type { TodayPerson, TodaySection } from '#shared/contract/today.ts'
import type { Lang } from '../../lib/use-lang.ts'
import styles from './today.module.css'

/** What the lines of a section have in common: one object for all of them, as long as it says the same. */
export type Shared = Readonly<{
  section: TodaySection
  day: string
  cohort: number
  lang: Lang
  t: TFunction
}>

type Props = Readonly<{
  person: TodayPerson
  shared: Shared
  id: string
  index: number
  isActive: boolean
  onMove: (to: number) => void
  onEnter: () => void
}>

/** One person in a section: who, which class and groups, who helps, and why they are here. */
export const PersonLine = memo(function PersonLine(props: Props) {
  const { person, shared, id, index, isActive, onMove, onEnter } = props
  const { section, cohort, lang, t } = shared
  const groups = person.keyGroups.map((group) => codeName('group', group, cohort, lang))
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys for all of its lines
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the line
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={isActive ? `${styles.line} ${styles.active}` : styles.line}
      onClick={() => onMove(index)}
      onDoubleClick={() => onEnter()}
    >
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
      <span className={isLate(section) ? styles.late : styles.why}>{whyOf(person, shared)}</span>
    </div>
  )
})

const isLate = (section: TodaySection): boolean => section === 'overdue' || section === 'lost'

function whyOf(person: TodayPerson, { section, day, cohort, lang, t }: Shared): string {
  switch (section) {
    case 'overdue':
      return t('today.overdueDays', { count: daysSince(person.day, day) })
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

function daysSince(since: string | null, day: string): number {
  return since === null ? 0 : dayjs(day).diff(dayjs(since), 'day')
}

function appointmentText({ appointment, day: agreed }: TodayPerson, day: string): string {
  const { time = '', place = '', purpose = '' } = appointment ?? {}
  return [agreed === day ? '' : agreed, time, place, purpose].filter(Boolean).join(' ')
}
