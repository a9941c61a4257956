import { useTranslation } from 'react-i18next'
import type { Overview } from '#shared/contract/overview.ts'
import { percent } from '#shared/domain/rates/index.ts'
import { ColumnChart, Swatch } from '../../ui/charts/index.ts'
import styles from './overview.module.css'
import { Panel } from './panel.tsx'
import type { Doors } from './use-doors.ts'

type Props = Readonly<{ overview: Overview; doors: Doors }>

/** Contacts of the last weeks: how many, how many people they reached, and which part of the ledger that is. */
export function WeekColumns({ overview }: Props) {
  const { t } = useTranslation()
  const { weeks } = overview
  const isEmpty = weeks.every(({ contacts }) => contacts === 0)
  return (
    <Panel
      place="weeks"
      title={t('overview.weeks')}
      beside={
        <>
          <Swatch pattern="hatched" /> {t('overview.contacts')}
          <Swatch pattern="solid" /> {t('overview.people')}
        </>
      }
    >
      {isEmpty ? (
        <p className={styles.muted}>{t('overview.noContacts')}</p>
      ) : (
        <ColumnChart
          label={t('overview.weeks')}
          columns={weeks.map((week) => {
            const share = `${percent(week.reached, week.unemployed)}%`
            return {
              key: week.from,
              name: week.from.slice(5),
              note:
                week.unemployed === 0
                  ? '—'
                  : `${Math.round((week.reached / week.unemployed) * 100)}%`,
              value: week.contacts,
              part: week.people,
              label: t('overview.weekOf', { ...week, share }),
            }
          })}
        />
      )}
    </Panel>
  )
}
