import {
  type KeyboardEvent,
  type RefObject,
  startTransition,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { TodayPerson, TodaySection } from '#shared/contract/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import { useStable } from '../../lib/use-stable.ts'
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
  const { list, section, people, total, at } = props
  const { t } = useTranslation()
  const id = useId()
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className={styles.list}
      aria-label={t(`today.section.${section}`)}
      aria-activedescendant={people.length > 0 ? `${id}-${at}` : undefined}
      onKeyDown={(event) => move(event, props)}
    >
      <Lines {...props} id={id} />
      {total > people.length && (
        <p className={styles.more} role="presentation">
          {t('today.more', { count: total - people.length })}
        </p>
      )}
    </div>
  )
}

/** What is seen when the page opens; the others follow in the next frame. */
const SEEN = 24

function Lines({ id, list, section, people, at, day, cohort, ...props }: Props & { id: string }) {
  const { t } = useTranslation()
  const lang = useLang()
  const [isWhole, setWhole] = useState(false)
  useEffect(() => startTransition(() => setWhole(true)), [])
  const shared = useMemo(() => ({ section, day, cohort, lang, t }), [section, day, cohort, lang, t])
  const onMove = useStable(props.onMove)
  const onEnter = useStable(props.onEnter)
  const active = people[at]
  useEffect(() => {
    if (active !== undefined)
      list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [list, active])
  return (isWhole ? people : people.slice(0, at + SEEN)).map((person, index) => (
    <PersonLine
      key={person.appointment === null ? person.id : `a${person.appointment.id}`}
      id={`${id}-${index}`}
      isActive={index === at}
      {...{ person, shared, index, onMove, onEnter }}
    />
  ))
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
