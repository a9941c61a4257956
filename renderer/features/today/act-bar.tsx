import { Button } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TodaySection } from '#shared/contract/today.ts'
import { MAIN_ACTS } from './sections.ts'
import styles from './today.module.css'
import type { Acts } from './use-acts.tsx'

export type ActName = Parameters<Acts['run']>[0]

/** Keys of the page; Enter is the section's own. */
export const ACT_KEYS = {
  card: 'F4',
  contact: 'F5',
  unanswered: 'F6',
  willingness: 'F7',
  unusable: 'F8',
  landed: 'F9',
} as const satisfies Partial<Record<ActName, string>>

const OF_LEDGER = ['contact', 'unanswered', 'unusable', 'landed', 'willingness', 'card'] as const
const OF_LANDED = ['card'] as const

/** What else than the section's own act may be done with somebody. */
export const actsOf = (section: TodaySection): readonly (keyof typeof ACT_KEYS)[] =>
  section === 'pending' || section === 'evidence' ? OF_LANDED : OF_LEDGER

type Props = Readonly<{
  section: TodaySection
  /** nobody is under the arrow keys */
  isOff: boolean
  onAct: (act: ActName) => void
}>

/** The acts of the section, each with its key, for the person under the arrow keys. */
export const ActBar = memo(function ActBar({ section, isOff, onAct }: Props) {
  const { t } = useTranslation()
  const main = MAIN_ACTS[section]
  const others = actsOf(section).filter((act) => act !== main)
  return (
    <div className={styles.acts} role="toolbar" aria-label={t('today.acts')}>
      <Button size="small" type="primary" disabled={isOff} onClick={() => onAct(main)}>
        {t(`today.act.${main}`)}
        <kbd>Enter</kbd>
      </Button>
      {others.map((act) => (
        <Button key={act} size="small" disabled={isOff} onClick={() => onAct(act)}>
          {t(`today.act.${act}`)}
          <kbd>{ACT_KEYS[act]}</kbd>
        </Button>
      ))}
    </div>
  )
})
