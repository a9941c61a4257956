import type { Reason } from '#shared/domain/matching/index.ts'
import { isAgainst, reasonText } from '#shared/text/matching.ts'
import { useLang } from '../../lib/use-lang.ts'
import styles from './vacancies.module.css'

type Props = Readonly<{ reasons: readonly Reason[]; cohort: number }>

/** Why it suits, and what speaks against it. */
export function Reasons({ reasons, cohort }: Props) {
  const lang = useLang()
  return (
    <span className={styles.reasons}>
      {reasons.map((reason) => (
        <span key={reason.kind} className={isAgainst(reason) ? styles.against : styles.reason}>
          {reasonText(reason, cohort, lang)}
        </span>
      ))}
    </span>
  )
}
