import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Overview } from '#shared/contract/overview.ts'
import { percent } from '#shared/domain/rates/index.ts'
import { ImportButton } from '../imports/index.ts'
import styles from './overview.module.css'
import { pointsOf } from './points-of.ts'
import type { Doors } from './use-doors.ts'

type Props = Readonly<{ overview: Overview; doors: Doors }>

/** The rate, the ledger's size and the pairing, in large figures. */
export function KeyFigures({ overview, doors }: Props) {
  const { t } = useTranslation()
  const { graduates, landed, pending, unemployed, pairing } = overview
  const unpaired = unemployed - pairing.paired
  return (
    <div className={styles.figures}>
      <Figure
        name={overview.rateName}
        value={`${percent(landed, graduates)}%`}
        label={t('overview.openLanded', { count: landed })}
        onOpen={() => doors.openFigure('R1', '', 'landed')}
        lines={[t('overview.landedOf', { landed, graduates, pending })]}
      >
        <AgainstLastYear overview={overview} />
      </Figure>
      <Figure
        name={t('overview.ledger')}
        value={String(unemployed)}
        label={t('overview.openLedger', { count: unemployed })}
        onOpen={() => doors.openFigure('R1', '', 'unemployed')}
        lines={[t('overview.ledgerHint')]}
      >
        <p>{useChange(overview)}</p>
      </Figure>
      <Figure
        name={t('overview.paired')}
        value={`${percent(pairing.paired, unemployed)}%`}
        label={t('overview.openUnpaired', { count: unpaired })}
        onOpen={unpaired === 0 ? undefined : doors.openUnpaired}
        lines={[t('overview.pairedOf', { paired: pairing.paired, unpaired })]}
      >
        <p>
          {pairing.helpers === 0
            ? t('overview.noHelpers')
            : t('overview.load', {
                helpers: pairing.helpers,
                each: (pairing.paired / pairing.helpers).toFixed(1),
              })}
        </p>
      </Figure>
    </div>
  )
}

type FigureProps = Readonly<{
  name: string
  value: string
  /** what it opens, in words */
  label: string
  onOpen: (() => void) | undefined
  lines: readonly string[]
  children: React.ReactNode
}>

function Figure({ name, value, label, onOpen, lines, children }: FigureProps) {
  return (
    <section className={styles.figure} aria-label={name}>
      <h2>{name}</h2>
      {onOpen === undefined ? (
        <span className={styles.value}>{value}</span>
      ) : (
        <Button
          type="link"
          className={`${styles.value} ${styles.door}`}
          aria-label={`${name} ${value}，${label}`}
          title={label}
          onClick={onOpen}
        >
          {value}
        </Button>
      )}
      <div className={styles.words}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {children}
      </div>
    </section>
  )
}

function AgainstLastYear({ overview }: Readonly<{ overview: Overview }>) {
  const { t } = useTranslation()
  const { lastYear } = overview
  if (lastYear === null) {
    return (
      <p className={styles.ask}>
        {t('overview.noLastYear')}
        <ImportButton text={t('overview.importLastYear')} />
      </p>
    )
  }
  return (
    <p>
      {t('overview.lastYear', {
        apart: pointsOf(overview, lastYear),
        day: lastYear.dayThen,
        rate: percent(lastYear.landed, lastYear.graduates),
      })}
    </p>
  )
}

function useChange({ weekBefore, unemployed }: Overview): string {
  const { t } = useTranslation()
  if (weekBefore === null) return t('overview.noWeekBefore')
  const { day } = weekBefore
  const change = unemployed - weekBefore.unemployed
  if (change === 0) return t('overview.sameAs', { day })
  return change < 0
    ? t('overview.fewer', { day, count: -change })
    : t('overview.more', { day, count: change })
}
