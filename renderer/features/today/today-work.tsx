import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { useStable } from '../../lib/use-stable.ts'
import { StepLine, usePageKeys, useShowInLedger } from '../graduates/index.ts'
import { ACT_KEYS, ActBar, type ActName, actsOf } from './act-bar.tsx'
import { AllDone } from './all-done.tsx'
import { DeadlineList } from './deadline-list.tsx'
import { PeopleList } from './people-list.tsx'
import type { Only } from './queries.ts'
import { SectionRail } from './section-rail.tsx'
import { filterOf, MAIN_ACTS } from './sections.ts'
import styles from './today.module.css'
import { useActs } from './use-acts.tsx'
import { usePlace } from './use-place.ts'

type Props = Readonly<{
  view: Output<'today.view'>
  ledger: OpenLedger
  only: Only
  onFinish: () => void
}>

/** Sections, the people of one of them, and what is done with each by one key. */
export function TodayWork({ view, ledger, only, onFinish }: Props) {
  const { t } = useTranslation()
  const { cohort } = ledger
  const list = useRef<HTMLDivElement>(null)
  const focusList = useStable(() => list.current?.focus())
  const place = usePlace(view.sections)
  const { showList } = useShowInLedger()
  const acts = useActs({ cohort, onDone: focusList })
  const { shown, person } = place
  const run = useStable((act: ActName): void => {
    if (person !== undefined) acts.run(act, person)
  })
  const choose = useStable(place.choose)
  usePageKeys((event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return onFinish
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined
    const act = shown && actsOf(shown.section).find((one) => ACT_KEYS[one] === event.key)
    return act && (() => run(act))
  })
  useEffect(() => list.current?.focus(), [])
  if (shown === undefined) {
    return (
      <div className={styles.work}>
        <AllDone ledger={ledger} only={only} />
        <DeadlineList deadlines={view.deadlines} day={view.day} cohort={cohort} />
        <StepLine onEnd={focusList} />
        {acts.dialogs}
      </div>
    )
  }
  const filter = filterOf(shown.section, only)
  return (
    <div className={styles.work}>
      <div className={styles.columns}>
        <div className={styles.start}>
          <SectionRail sections={view.sections} chosen={shown.section} onChoose={choose} />
          <DeadlineList deadlines={view.deadlines} day={view.day} cohort={cohort} />
        </div>
        <div className={styles.people}>
          <div className={styles.bar}>
            <ActBar section={shown.section} isOff={person === undefined} onAct={run} />
            {filter !== null && (
              <Button size="small" type="link" onClick={() => showList(filter)}>
                {t('today.inList')}
              </Button>
            )}
          </div>
          <PeopleList
            {...{ list, cohort }}
            {...shown}
            at={place.at}
            day={view.day}
            onMove={place.goTo}
            onSection={place.step}
            onEnter={() => run(MAIN_ACTS[shown.section])}
          />
        </div>
      </div>
      <StepLine onEnd={focusList} />
      {acts.dialogs}
    </div>
  )
}
