import { useTranslation } from 'react-i18next'
import styles from './contacts.module.css'

/** As many as there are digits on the keyboard. */
export const NUMBERED = 9

type Props = Readonly<{ phrases: readonly string[]; onPick: (phrase: string) => void }>

/** Ready phrases, each with the digit that takes it while nothing is written. */
export function PhraseList({ phrases, onPick }: Props) {
  const { t } = useTranslation()
  if (phrases.length === 0) return null
  return (
    <ul className={styles.phrases} aria-label={t('contacts.phrases')}>
      {phrases.map((phrase, at) => (
        <li key={phrase}>
          <button type="button" tabIndex={-1} onClick={() => onPick(phrase)}>
            {at < NUMBERED && <kbd>{at + 1}</kbd>}
            <span>{phrase}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
