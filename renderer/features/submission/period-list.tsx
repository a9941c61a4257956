import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import { today } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import { isOpen } from './next-step.ts'
import type { AskedPeriod } from './queries.ts'
import styles from './submission.module.css'

type Props = Readonly<{
  periods: readonly AskedPeriod[]
  cohort: number
  chosen: number
  onChoose: (id: number) => void
}>

const DAY = 'YYYY-MM-DD'

/** What the centre asks for, newest first: how far it is, and until when. */
export function PeriodList({ periods, cohort, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const now = today().format(DAY)
  return (
    <ul className={styles.periods}>
      {periods.map(({ id, name, deadline, state }) => (
        <li key={id}>
          <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
            <span className={styles.periodName}>{name}</span>
            <span className={styles.muted}>
              {state === ''
                ? t('submission.notBegun')
                : codeName('submission_state', state, cohort, lang)}
            </span>
            {deadline !== null && (
              <span className={isLate(state, deadline, now) ? styles.late : styles.muted}>
                {t(isLate(state, deadline, now) ? 'submission.lateSince' : 'submission.until', {
                  day: deadline,
                })}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}

const isLate = (state: string, deadline: string, now: string): boolean =>
  isOpen(state) && deadline < now
