import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { decisionOf } from '#shared/domain/import/row-decisions.ts'
import type { ImportCause, Problem } from '#shared/schemas/import.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './causes.module.css'
import { type Change, withDecisions } from './choices.ts'
import { problemSentence } from './problem-groups.ts'
import { importQueries } from './queries.ts'

type Props = Readonly<{
  cause: ImportCause
  previewId: string
  onChoose: (change: Change) => void
}>

/** The findings of a cause one by one, each with what is proposed and what speaks for it. */
export function CauseRows({ cause, previewId, onChoose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(importQueries.problems(previewId, cause.key))
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.note}>{t('common.loading')}</p>
  const hasSheets = new Set(data.problems.map(({ sheet }) => sheet)).size > 1
  return (
    <>
      <ul className={styles.rows}>
        {data.problems.map((problem) => (
          <Row
            key={`${problem.sheet} ${problem.row} ${problem.column}`}
            {...{ problem, hasSheets, onChoose }}
          />
        ))}
      </ul>
      {data.total > data.problems.length && (
        <p className={styles.note}>
          {t('imports.firstOf', { count: data.problems.length, total: data.total })}
        </p>
      )}
    </>
  )
}

type RowProps = Readonly<{ problem: Problem; hasSheets: boolean; onChoose: Props['onChoose'] }>

function Row({ problem, hasSheets, onChoose }: RowProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const { sheet, row, value, proposals } = problem
  const sentence = problemSentence(problem, lang)
  const isConflict = problem.cause === 'conflict'
  return (
    <li className={styles.row}>
      <span className={styles.place}>
        {hasSheets && `${sheet} `}
        {t('imports.rowNo', { row })}
      </span>{' '}
      {!isConflict && <span className={styles.raw}>{value}</span>}
      <div>{sentence}</div>
      <div className={isConflict ? styles.sideBySide : styles.proposals}>
        {proposals.map((proposal) => {
          const decision = decisionOf(problem, proposal)
          return (
            <div key={proposal.value} className={styles.proposal}>
              <Button
                size="small"
                disabled={decision === undefined}
                onClick={() => decision && onChoose(withDecisions([decision]))}
              >
                {t('imports.take', {
                  value: proposal.label === '' ? t('imports.blank') : proposal.label,
                })}
              </Button>
              {!sentence.includes(proposal.evidence) && <small>{proposal.evidence}</small>}
            </div>
          )
        })}
      </div>
    </li>
  )
}
