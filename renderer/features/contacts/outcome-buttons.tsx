import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './contacts.module.css'
import { OUTCOME_KEYS, type Outcome } from './outcomes.ts'

type Props = Readonly<{
  outcomes: readonly Outcome[]
  /** the buttons name their keys, where these are heard */
  hasKeys?: boolean
  onOutcome: (outcome: Outcome) => void
}>

/** What came of an attempt, one press each. */
export function OutcomeButtons({ outcomes, hasKeys = false, onOutcome }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.outcomes} aria-label={t('contacts.outcomes')}>
      {outcomes.map((outcome) => (
        <Button key={outcome} size="small" onClick={() => onOutcome(outcome)}>
          {t(`contacts.outcome.${outcome}`)}
          {hasKeys && outcome !== 'reached' && <kbd>{OUTCOME_KEYS[outcome]}</kbd>}
        </Button>
      ))}
    </fieldset>
  )
}
