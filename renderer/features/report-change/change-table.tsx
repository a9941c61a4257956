import { useTranslation } from 'react-i18next'
import type { Change } from '#shared/contract/report-change.ts'
import { CHANGE_AXES, type ChangeAxis } from '#shared/domain/report/change.ts'
import { Count } from './equation.tsx'
import styles from './report-change.module.css'
import { type Part, termsOf } from './terms.ts'
import type { Door } from './use-change-address.ts'

type Props = Readonly<{ change: Change; onOpen: (door: Door) => void }>

/** The same for all counts, in figures: what the drawing shows, for whoever cannot see it. */
export function ChangeTable({ change, onOpen }: Props) {
  const { t } = useTranslation()
  const { from, to, parts } = change
  const shown = parts.filter(
    ({ part, people }) => part !== 'reclassified' && (part !== 'uncoded' || people > 0),
  )
  const end = (key: 'atBegin' | 'atEnd', of: Change['from']) => (
    <tr className={styles.end}>
      <th scope="row">{t(`reportChange.${key}`, { name: '' })}</th>
      {CHANGE_AXES.map((axis) => (
        <td key={axis}>{of[axis]}</td>
      ))}
      <td>{of.rate === '—' ? of.rate : `${of.rate}%`}</td>
    </tr>
  )
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('reportChange.change')}</th>
          {CHANGE_AXES.map((axis) => (
            <th key={axis} scope="col">
              {t(`reportChange.axis.${axis}`)}
            </th>
          ))}
          <th scope="col">{t('reportChange.rate')}</th>
        </tr>
      </thead>
      <tbody>
        {end('atBegin', from)}
        {shown.map((part) => (
          <tr key={part.part}>
            <th scope="row">{t(`reportChange.part.${part.part}`)}</th>
            {CHANGE_AXES.map((axis) => (
              <td key={axis}>
                <ShiftCell part={part} axis={axis} onOpen={onOpen} />
              </td>
            ))}
            <td />
          </tr>
        ))}
        {end('atEnd', to)}
      </tbody>
    </table>
  )
}

type CellProps = Readonly<{ part: Part; axis: ChangeAxis; onOpen: (door: Door) => void }>

function ShiftCell({ part, axis, onOpen }: CellProps) {
  const { t } = useTranslation()
  const { up, down } = part[axis]
  if (up === 0 && down === 0) return null
  const [term] = termsOf([part], axis)
  const label = `${t(`reportChange.axis.${axis}`)} ${t(`reportChange.part.${part.part}`)}`
  return (
    <>
      {term?.sign}
      <Count
        count={term?.count ?? 0}
        label={label}
        isEmpty={false}
        onOpen={() => onOpen({ part: part.part, axis })}
      />
      {up > 0 && down > 0 && (
        <span className={styles.muted}>{t('reportChange.upDown', { up, down })}</span>
      )}
    </>
  )
}
