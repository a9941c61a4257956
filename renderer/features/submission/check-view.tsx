import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QUESTION } from '#shared/domain/submission/check.ts'
import { useLang } from '../../lib/use-lang.ts'
import { ExplainDialog } from './explain-dialog.tsx'
import { FindingLine } from './finding-line.tsx'
import { FIRST_RULE } from './next-step.ts'
import type { AskedPeriod, Checked } from './queries.ts'
import { useRuleWords } from './rule-words.ts'
import styles from './submission.module.css'

type Props = Readonly<{ period: AskedPeriod; checked: Checked; cohort: number }>
type Finding = Checked['findings'][number]
type Count = Checked['counts'][number]

const keyOf = ({ rule, level }: Pick<Count, 'rule' | 'level'>): string => `${rule} ${level}`
/** What must be settled first, then what is explained already, then hints. */
const rankOf = ({ level, open }: Count): number => (level === 'W' ? 2 : open === 0 ? 1 : 0)

/** The findings of the self-check by rule: each leads to where it is put right, or is explained. */
export function CheckView({ period, checked, cohort }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const [explaining, setExplaining] = useState<readonly Finding[] | null>(null)
  const counts = checked.counts.toSorted((a, b) => rankOf(a) - rankOf(b))
  const [first] = counts
  if (first === undefined) return <p className={styles.muted}>{t('submission.noFindings')}</p>
  const count = counts.find((one) => keyOf(one) === chosen) ?? first
  const findings = checked.findings.filter((one) => keyOf(one) === keyOf(count))
  const open = findings.filter(({ reason }) => reason === null)
  return (
    <div className={styles.check}>
      <ul className={styles.rules} aria-label={t('submission.byRule')}>
        {counts.map((one, at) => (
          <RuleEntry
            key={keyOf(one)}
            of={one}
            id={at === 0 ? FIRST_RULE : undefined}
            isChosen={one === count}
            onChoose={() => setChosen(keyOf(one))}
          />
        ))}
      </ul>
      <div className={styles.findings}>
        <div className={styles.findingsHead}>
          <span>
            {count.count > findings.length
              ? t('submission.shownOf', { shown: findings.length, count: count.count })
              : t('submission.findings', { count: count.count })}
          </span>
          {count.rule !== QUESTION && open.length > 1 && (
            <Button size="small" onClick={() => setExplaining(open)}>
              {t('submission.explainAll', { count: open.length })}
            </Button>
          )}
        </div>
        <ul aria-label={t('submission.findingList')}>
          {findings.map((finding) => (
            <FindingLine
              key={`${finding.graduateId} ${finding.field} ${finding.about}`}
              finding={finding}
              period={period}
              cohort={cohort}
              onExplain={() => setExplaining([finding])}
            />
          ))}
        </ul>
      </div>
      {explaining && (
        <ExplainDialog
          periodId={period.id}
          findings={explaining}
          onClose={() => setExplaining(null)}
        />
      )}
    </div>
  )
}

type RuleProps = Readonly<{
  of: Count
  id: string | undefined
  isChosen: boolean
  onChoose: () => void
}>

function RuleEntry({ of, id, isChosen, onChoose }: RuleProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const words = useRuleWords()
  const { rule, level, count, open } = of
  const isSettled = level !== 'W' && open === 0
  const word = level === 'W' ? 'hint' : isSettled ? 'explained' : 'must'
  return (
    <li>
      <button type="button" id={id} aria-pressed={isChosen} onClick={onChoose}>
        <span className={`${styles.level} ${styles[word]}`}>{t(`submission.level.${word}`)}</span>
        <span className={styles.ruleText}>{words(rule, lang)}</span>
        <span className={styles.number}>{open === count ? count : `${open} / ${count}`}</span>
      </button>
    </li>
  )
}
