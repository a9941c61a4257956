import { useTranslation } from 'react-i18next'
import type { Conflict, Origin } from '#shared/contract/consolidation.ts'
import { historyValueText } from '#shared/text/history.ts'
import { timeInChina } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import styles from './difference.module.css'

type Props = Readonly<{
  conflict: Conflict
  side: 'base' | 'ours' | 'theirs'
  cohort: number
}>

/** What one side says, and by which package or whose hand it came. */
export function ConflictSide({ conflict, side, cohort }: Props) {
  const text = useSideText({ conflict, side, cohort })
  const { oursFrom, theirsFrom } = conflict
  const origin = side === 'base' ? null : side === 'ours' ? oursFrom : theirsFrom
  return (
    <>
      {text}
      {origin !== null && <OriginLine origin={origin} />}
    </>
  )
}

function OriginLine({ origin }: Readonly<{ origin: Origin }>) {
  const { t } = useTranslation()
  const { by, school, period, serial, user, at } = origin
  return (
    <div className={styles.muted}>
      {t(`conflicts.origin.${by}`, { school, period, serial, user, at: timeInChina(at) })}
    </div>
  )
}

function useSideText({ conflict, side, cohort }: Props): string {
  const { t } = useTranslation()
  const lang = useLang()
  const { kind, cell, name, studentNo, school, other } = conflict
  const value = conflict[side]
  if (kind === 'field')
    return value === null ? t('conflicts.empty') : historyValueText(cell, value, cohort, lang)
  if (side === 'base') return ''
  if (kind === 'removed') return t(value === null ? 'conflicts.away' : 'conflicts.there')
  if (side === 'theirs') return t('conflicts.person', { name, studentNo, school })
  return other === null ? '' : t('conflicts.person', other)
}
