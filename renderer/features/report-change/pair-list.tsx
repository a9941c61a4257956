import { useTranslation } from 'react-i18next'
import type { Change } from '#shared/contract/report-change.ts'
import { CHANGE_PARTS } from '#shared/domain/report/change.ts'
import { Count } from './equation.tsx'
import styles from './report-change.module.css'
import { useCodeText } from './standing-text.ts'
import type { Door } from './use-change-address.ts'

type Props = Readonly<{ change: Change; cohort: number; onOpen: (door: Door) => void }>
const SHOWN = 12

/** Part by part, from where to where people went. */
export function PairList({ change, cohort, onOpen }: Props) {
  const { t } = useTranslation()
  const text = useCodeText(cohort)
  const groups = CHANGE_PARTS.map((part) => ({
    part,
    people: change.parts.find((one) => one.part === part)?.people ?? 0,
    pairs: change.pairs.filter((pair) => pair.part === part && isTold(pair)),
  })).filter(({ people }) => people > 0)
  return (
    <section className={styles.pairs} aria-label={t('reportChange.ways')}>
      <h2 className={styles.heading}>{t('reportChange.ways')}</h2>
      {groups.map(({ part, people, pairs }) => (
        <div key={part} className={styles.group}>
          <h3 className={styles.partName}>
            {t(`reportChange.part.${part}`)}
            <Count
              count={people}
              label={t('reportChange.everybody', { part: t(`reportChange.part.${part}`) })}
              isEmpty={false}
              onOpen={() => onOpen({ part })}
            />
          </h3>
          <ul>
            {pairs.slice(0, SHOWN).map(({ of, before, after, people: count }) => {
              const way = t('reportChange.way', {
                before: before === null && part === 'movedIn' ? '' : text(of, before),
                after: after === null && part === 'movedOut' ? '' : text(of, after),
              })
              return (
                <li key={`${of} ${before} ${after}`}>
                  {way}
                  <Count
                    count={count}
                    label={way}
                    isEmpty={false}
                    onOpen={() => onOpen({ part, pair: { of, before, after } })}
                  />
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** Of those who change sides the destination says it all. */
const isTold = ({ part, of }: Change['pairs'][number]): boolean =>
  of === 'destination' || part === 'reclassified' || part === 'corrected'
