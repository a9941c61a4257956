import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { DailyFigures } from '#shared/schemas/daily.ts'
import { useLang } from '../../lib/use-lang.ts'
import styles from './today.module.css'

type Props = Readonly<{ figures: DailyFigures; cohort: number }>

const FLOW = ['landed', 'fallback', 'movedIn', 'movedOut'] as const
const SIGNS = { landed: '−', fallback: '+', movedIn: '+', movedOut: '−' } as const

/** A day as a sum: who was there, what moved, who is there; and the work. */
export function FigureList({ figures, cohort }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const by = Object.entries(figures.landedBy)
    .map(([code, count]) => `${codeName('destination', code, cohort, lang)} ${count}`)
    .join(t('common.listComma'))
  const net = figures.closing - figures.opening
  return (
    <dl className={styles.figures}>
      <Figure name={t('today.figure.opening')} value={figures.opening} />
      {FLOW.map((key) => (
        <Figure
          key={key}
          name={t(`today.figure.${key}`)}
          value={figures[key] === 0 ? '0' : `${SIGNS[key]}${figures[key]}`}
          note={key === 'landed' ? by : ''}
        />
      ))}
      <Figure
        isSum
        name={t('today.figure.closing')}
        value={figures.closing}
        note={t('today.net', { net: net > 0 ? `+${net}` : String(net).replace('-', '−') })}
      />
      <Figure
        name={t('today.figure.contacts')}
        value={figures.contacts}
        note={t('today.validOf', { count: figures.validContacts, people: figures.contactedPeople })}
      />
      <Figure name={t('today.figure.pushes')} value={figures.pushes} />
    </dl>
  )
}

type FigureProps = Readonly<{
  name: string
  value: number | string
  note?: string
  isSum?: boolean
}>

function Figure({ name, value, note = '', isSum = false }: FigureProps) {
  return (
    <div className={isSum ? `${styles.figure} ${styles.sum}` : styles.figure}>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {note !== '' && <dd className={styles.note}>{note}</dd>}
    </div>
  )
}
