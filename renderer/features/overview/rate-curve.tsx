import { useTranslation } from 'react-i18next'
import type { Overview } from '#shared/contract/overview.ts'
import { daysBetween } from '#shared/domain/day/index.ts'
import { percent } from '#shared/domain/rates/index.ts'
import { type Line, LineChart, LineSwatch, scaleOf } from '../../ui/charts/index.ts'
import styles from './overview.module.css'
import { Panel } from './panel.tsx'
import { pointsOf } from './points-of.ts'
import { ticksOf } from './ticks.ts'
import type { Doors } from './use-doors.ts'

type Props = Readonly<{ overview: Overview; doors: Doors }>

/** The rate over time beside last year's; a point opens the table of its day. */
export function RateCurve({ overview, doors }: Props) {
  const { t } = useTranslation()
  const { curve, lastYearCurve, curveFrom, asOf } = overview
  const x = (day: string) => daysBetween(curveFrom, day)
  const pointOf = ({ day, landed, graduates }: Overview['curve'][number]) => ({
    key: day,
    x: x(day),
    y: graduates === 0 ? 0 : (landed / graduates) * 100,
  })
  const before = lastYearCurve.filter(({ day }) => day >= curveFrom)
  const lines: readonly Line[] = [
    { key: 'now', points: curve.map(pointOf) },
    { key: 'before', points: before.map(pointOf), isDashed: true },
  ]
  const say = useSay(overview)
  return (
    <Panel
      place="curve"
      title={t('overview.curve', { rate: overview.rateName })}
      beside={
        <>
          <LineSwatch /> {t('overview.thisYear')}
          <LineSwatch isDashed />{' '}
          {before.length === 0 ? t('overview.noPointsLastYear') : t('overview.yearBefore')}
        </>
      }
    >
      {curve.length === 0 ? (
        <p className={styles.muted}>{t('overview.noCurve')}</p>
      ) : (
        <LineChart
          label={t('overview.curve', { rate: overview.rateName })}
          lines={lines}
          scale={scaleOf(
            lines.flatMap((line) => line.points),
            0,
            x(asOf),
          )}
          ticks={ticksOf(curveFrom, asOf).map(({ day, name }) => ({ x: x(day), name }))}
          say={({ key }) => say(key)}
          onOpen={({ key }) => doors.openTable('R1', key === asOf ? {} : { asOf: key })}
        />
      )}
    </Panel>
  )
}

function useSay({ curve, lastYearCurve }: Overview): (day: string) => string {
  const { t } = useTranslation()
  return (day) => {
    const point = curve.find((one) => one.day === day)
    if (point === undefined) return ''
    const said = t('overview.pointOf', { ...point, rate: percent(point.landed, point.graduates) })
    const before = lastYearCurve.find((one) => one.day === day)
    if (before === undefined) return said
    const apart = pointsOf(point, before)
    return `${said}${t('overview.pointBefore', { apart, rate: percent(before.landed, before.graduates) })}`
  }
}
