import type { ReactNode } from 'react'
import styles from './calendar.module.css'
import { dayForKey, monthOf } from './calendar.ts'
import type { CalendarLabels } from './types.ts'

type CalendarProps = Readonly<{
  id: string
  day: string
  today: string
  labels: CalendarLabels
  onShow: (day: string) => void
  onChoose: (day: string) => void
}>

/** Name of a day, for aria-activedescendant. */
export function dayId(calendarId: string, day: string): string {
  return `${calendarId}-${day}`
}

/** A month under the editor. Keys reach it through the editor; the mouse never takes the focus. */
export function Calendar(props: CalendarProps): ReactNode {
  const { id, day, today, labels, onShow, onChoose } = props
  const step = (key: string) => onShow(dayForKey(day, key, false) ?? day)
  return (
    <div className={styles.calendar}>
      <div className={styles.head}>
        <Turn label={labels.previousMonth} mark="‹" onTurn={() => step('PageUp')} />
        <span aria-live="polite">{labels.month(yearOf(day), monthIn(day))}</span>
        <Turn label={labels.nextMonth} mark="›" onTurn={() => step('PageDown')} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: its cells are named by the editor */}
      <div id={id} role="grid" aria-label={labels.open}>
        {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the editor */}
        <div role="row" className={styles.week}>
          {labels.weekdays.map((weekday) => (
            // biome-ignore lint/a11y/useSemanticElements: see the grid
            // biome-ignore lint/a11y/useFocusableInteractive: see the row
            <span key={weekday} role="columnheader" className={styles.weekday}>
              {weekday}
            </span>
          ))}
        </div>
        {monthOf(day).map((week) => (
          // biome-ignore lint/a11y/useSemanticElements: see the grid
          // biome-ignore lint/a11y/useFocusableInteractive: see the row
          <div key={week[0]} role="row" className={styles.week}>
            {week.map((each) => (
              // biome-ignore lint/a11y/useSemanticElements: see the grid
              // biome-ignore lint/a11y/useFocusableInteractive: see the row
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach it through the editor
              <span
                key={each}
                id={dayId(id, each)}
                role="gridcell"
                aria-label={labels.day(yearOf(each), monthIn(each), dayIn(each))}
                aria-selected={each === day}
                aria-current={each === today ? 'date' : undefined}
                data-beyond={each.slice(0, 7) === day.slice(0, 7) ? undefined : ''}
                className={styles.day}
                onClick={() => onChoose(each)}
              >
                {dayIn(each)}
              </span>
            ))}
          </div>
        ))}
      </div>
      <button type="button" tabIndex={-1} className={styles.today} onClick={() => onChoose(today)}>
        {labels.today}
      </button>
    </div>
  )
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
const monthIn = (day: string): number => Number(day.slice(5, 7))
const dayIn = (day: string): number => Number(day.slice(8))

type TurnProps = Readonly<{ label: string; mark: string; onTurn: () => void }>

function Turn({ label, mark, onTurn }: TurnProps): ReactNode {
  return (
    <button type="button" tabIndex={-1} aria-label={label} className={styles.turn} onClick={onTurn}>
      {mark}
    </button>
  )
}
