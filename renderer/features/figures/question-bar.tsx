import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowKind } from '#shared/schemas/report.ts'
import bar from '../../ui/choice-bar.module.css'
import { DayPart } from './day-part.tsx'
import styles from './figures.module.css'
import { KnownPart } from './known-part.tsx'
import { PeriodPart } from './period-part.tsx'
import { RowsPart } from './rows-part.tsx'
import type { Addressing } from './use-report-address.ts'
import { WherePart } from './where-part.tsx'

export type QuestionPart = 'day' | 'period' | 'known' | 'where'

type Props = Readonly<{
  addressing: Addressing
  /** what the view can be asked; all of it where left out */
  parts?: readonly QuestionPart[]
  /** what its rows can be; none where left out */
  rows?: readonly RowKind[]
  /** what there is to do with the answer */
  children?: ReactNode
}>

const ALL: readonly QuestionPart[] = ['day', 'period', 'known', 'where']

/** What a view is asked, and stays asked when another view is gone to. */
export function QuestionBar({ addressing, parts = ALL, rows = [], children }: Props) {
  const { t } = useTranslation()
  return (
    <div className={bar.bar} role="toolbar" aria-label={t('figures.toolbar')}>
      {parts.includes('day') && <DayPart {...addressing} />}
      {parts.includes('period') && <PeriodPart {...addressing} />}
      {parts.includes('known') && <KnownPart {...addressing} />}
      {rows.length > 0 && <RowsPart {...addressing} kinds={rows} />}
      {parts.includes('where') && <WherePart {...addressing} />}
      <span className={styles.actions}>{children}</span>
    </div>
  )
}
