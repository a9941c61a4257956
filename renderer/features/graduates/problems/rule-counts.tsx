import { useTranslation } from 'react-i18next'
import { useLang } from '#renderer/lib/use-lang.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { LevelWord } from './level-word.tsx'
import styles from './problems.module.css'
import type { Problems } from './use-problems.ts'

/** How many of each rule; a click narrows the entries to it, another one shows all again. */
export function RuleCounts({ problems }: Readonly<{ problems: Problems }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { rules, rule, setRule, all } = problems
  return (
    <ul className={styles.rules} aria-label={t('problems.byRule')}>
      <li>
        <button type="button" aria-pressed={rule === null} onClick={() => setRule(null)}>
          <span className={styles.sentence}>{t('problems.all')}</span>
          <span className={styles.number}>{all}</span>
        </button>
      </li>
      {rules.map((one) => (
        <li key={one.rule}>
          <button
            type="button"
            aria-pressed={rule === one.rule}
            onClick={() => setRule(rule === one.rule ? null : one.rule)}
          >
            <LevelWord of={one} />
            <span className={styles.sentence}>{refusalText(one.rule, lang)}</span>
            <span className={styles.number}>{one.count}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
