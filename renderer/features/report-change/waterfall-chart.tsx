// The waterfall of one count. Rising bars are hatched and falling ones are plain, so that grey print tells them apart;
// where the changes are small beside the whole, the bars of both ends are broken.
import { useTranslation } from 'react-i18next'
import type { Change } from '#shared/contract/report-change.ts'
import type { ChangeAxis } from '#shared/domain/report/change.ts'
import styles from './report-change.module.css'
import { type Bar, barsOf, floorOf } from './waterfall-bars.ts'

const [WIDTH, HEIGHT, TOP, BOTTOM] = [620, 230, 22, 200]
const BAR = 0.56

type Props = Readonly<{ change: Change; axis: ChangeAxis }>

export function WaterfallChart({ change, axis }: Props) {
  const { t } = useTranslation()
  const bars = barsOf(change, axis)
  const floor = floorOf(bars)
  const most = Math.max(floor + 1, ...bars.map(({ high }) => high))
  const y = (count: number): number => BOTTOM - ((count - floor) / (most - floor)) * (BOTTOM - TOP)
  const step = WIDTH / bars.length
  const said = bars.map(({ key, label }) => `${t(`reportChange.bar.${key}`)} ${label}`)
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${t(`reportChange.axis.${axis}`)}：${said.join(t('common.listComma'))}`}
    >
      <defs>
        <pattern id="rising" width="6" height="6" patternUnits="userSpaceOnUse">
          <path className={styles.hatch} d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" />
        </pattern>
      </defs>
      <line className={styles.base} x1={0} x2={WIDTH} y1={BOTTOM} y2={BOTTOM} />
      {bars.map((bar, at) => (
        <g key={bar.key}>
          <BarShape
            bar={bar}
            x={at * step + (step * (1 - BAR)) / 2}
            width={step * BAR}
            {...{ y, floor }}
          />
          {at > 0 && (
            <line
              className={styles.link}
              x1={(at - 1) * step + (step * (1 + BAR)) / 2}
              x2={at * step + (step * (1 - BAR)) / 2}
              y1={y(bar.start)}
              y2={y(bar.start)}
            />
          )}
          <text className={styles.number} x={(at + 0.5) * step} y={y(bar.high) - 5}>
            {bar.label}
          </text>
          <text className={styles.caption} x={(at + 0.5) * step} y={BOTTOM + 17}>
            {t(`reportChange.bar.${bar.key}`)}
          </text>
        </g>
      ))}
    </svg>
  )
}

type ShapeProps = Readonly<{
  bar: Bar
  x: number
  width: number
  y: (count: number) => number
  floor: number
}>

function BarShape({ bar, x, width, y, floor }: ShapeProps) {
  const { kind, low, high } = bar
  const base = Math.max(low, floor)
  const height = Math.max(1, y(base) - y(high))
  const isBroken = kind === 'end' && floor > 0
  return (
    <>
      <rect className={styles[kind]} x={x} y={y(high)} width={width} height={height} />
      {isBroken && (
        <path
          className={styles.break}
          d={`M${x - 4},${BOTTOM - 12} l${width / 2 + 4},-5 l0,5 l${width / 2 + 4},-5`}
        />
      )}
    </>
  )
}
