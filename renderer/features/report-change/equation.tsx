import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Change } from '#shared/contract/report-change.ts'
import type { ChangeAxis } from '#shared/domain/report/change.ts'
import styles from './report-change.module.css'
import { termsOf } from './terms.ts'
import type { Door } from './use-change-address.ts'

type Props = Readonly<{
  change: Change
  axis: ChangeAxis
  onOpen: (door: Door) => void
  /** to the table as it was at that end */
  onTable: (end: 'from' | 'to') => void
}>

/** At the beginning, what came and went, at the end: one line, each part of it a door. */
export function Equation({ change, axis, onOpen, onTable }: Props) {
  const { t } = useTranslation()
  const name = t(`reportChange.axis.${axis}`)
  return (
    <p className={styles.equation} data-testid="equation">
      <EndTerm
        text={t('reportChange.atBegin', { name })}
        count={change.from[axis]}
        onOpen={() => onTable('from')}
      />
      {termsOf(change.parts, axis).map(({ part, sign, count }) => (
        <span key={part} className={styles.term}>
          <span className={styles.sign}>{sign}</span>
          {t(`reportChange.part.${part}`)}
          <Count
            count={count}
            label={t(`reportChange.part.${part}`)}
            isEmpty={change.parts.find((one) => one.part === part)?.people === 0}
            onOpen={() => onOpen({ part, axis })}
          />
        </span>
      ))}
      <span className={styles.term}>
        <span className={styles.sign}>=</span>
        <EndTerm
          text={t('reportChange.atEnd', { name })}
          count={change.to[axis]}
          onOpen={() => onTable('to')}
        />
      </span>
    </p>
  )
}

type EndProps = Readonly<{ text: string; count: number; onOpen: () => void }>

function EndTerm({ text, count, onOpen }: EndProps) {
  const { t } = useTranslation()
  return (
    <span className={styles.term}>
      {text}
      <Button
        type="link"
        className={styles.count ?? ''}
        title={t('reportChange.toTable')}
        aria-label={`${text} ${count}`}
        onClick={onOpen}
      >
        {count}
      </Button>
    </span>
  )
}

type CountProps = Readonly<{
  count: number
  label: string
  isEmpty: boolean
  onOpen: () => void
}>

/** A figure with people behind it is a door. */
export function Count({ count, label, isEmpty, onOpen }: CountProps) {
  if (isEmpty) return <span className={styles.none}>{count}</span>
  return (
    <Button
      type="link"
      className={styles.count ?? ''}
      aria-label={`${label} ${count}`}
      onClick={onOpen}
    >
      {count}
    </Button>
  )
}
