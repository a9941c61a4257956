import { type KeyboardEvent, type RefObject, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { TodayPerson, TodaySection } from '#shared/contract/today.ts'
import { PersonLine } from './person-line.tsx'
import styles from './today.module.css'

type Props = Readonly<{
  list: RefObject<HTMLDivElement | null>
  section: TodaySection
  people: readonly TodayPerson[]
  total: number
  at: number
  day: string
  cohort: number
  onMove: (to: number) => void
  onSection: (by: 1 | -1) => void
  onEnter: () => void
}>

/** The people of a section, one after the other under the arrow keys; the keyboard stays here whoever leaves it. */
export function PeopleList(props: Props) {
  const { list, section, people, total, at, day, cohort, onMove } = props
  const { t } = useTranslation()
  const id = useId()
  const lineId = (index: number): string => `${id}-${index}`
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className={styles.list}
      aria-label={t(`today.section.${section}`)}
      aria-activedescendant={people.length > 0 ? lineId(at) : undefined}
      onKeyDown={(event) => move(event, props)}
    >
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys for all of its lines
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the line
        <div
          key={person.appointment === null ? person.id : `a${person.appointment.id}`}
          id={lineId(index)}
          role="option"
          aria-selected={index === at}
          className={index === at ? `${styles.line} ${styles.active}` : styles.line}
          onClick={() => onMove(index)}
          onDoubleClick={() => props.onEnter()}
        >
          <PersonLine {...{ person, section, day, cohort }} />
        </div>
      ))}
      {total > people.length && (
        <p className={styles.more} role="presentation">
          {t('today.more', { count: total - people.length })}
        </p>
      )}
    </div>
  )
}

const PAGE = 10

function move(event: KeyboardEvent, { people, at, onMove, onSection, onEnter }: Props): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
  const last = people.length - 1
  const to = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - PAGE,
    PageDown: at + PAGE,
    Home: 0,
    End: last,
  }
  if (event.key in to) {
    event.preventDefault()
    onMove(Math.min(Math.max(to[event.key as keyof typeof to], 0), last))
  } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    event.preventDefault()
    onSection(event.key === 'ArrowLeft' ? -1 : 1)
  } else if (event.key === 'Enter' && !event.repeat) {
    event.preventDefault()
    onEnter()
  }
}
