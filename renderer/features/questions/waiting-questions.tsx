import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '#shared/contract/questions.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { today } from '../../lib/today.ts'
import { waitsFor } from './place.ts'
import { questionQueries } from './queries.ts'
import { QuestionDialog } from './question-dialog.tsx'
import styles from './questions.module.css'
import { useQuestionWords } from './use-question-words.ts'

type Props = Readonly<{
  role: OpenLedger['role']
  /** to the cell or the table that it is about */
  onGo: (question: Question) => void
}>

/** What waits for this side: at a school the questions that came back, at the centre the answers that came in. */
export function WaitingQuestions({ role, onGo }: Props) {
  const { t } = useTranslation()
  const { placeName } = useQuestionWords()
  const { data = [] } = useQuery(questionQueries.of(null))
  const [open, setOpen] = useState<Question | null>(null)
  const waiting = data.filter((question) => waitsFor(role, question)).toSorted(byDeadline)
  const day = today().format('YYYY-MM-DD')
  const title = t(`questions.waiting.${role}`, { count: waiting.length })
  return (
    <>
      {waiting.length > 0 && (
        <section className={styles.waiting} aria-label={title}>
          <h2>{title}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by the keyboard */}
          <ul tabIndex={0} aria-label={title}>
            {waiting.map((question) => (
              <li key={question.id}>
                <strong>{question.name === '' ? question.correspondent : question.name}</strong>
                <span className={styles.where}>{placeName(question)}</span>
                <span className={styles.text}>
                  {role === 'central'
                    ? t('questions.pair', { asked: question.asked, answer: question.answer })
                    : question.asked}
                </span>
                {role === 'school' && question.deadline !== null && (
                  <span className={question.deadline < day ? styles.late : styles.quiet}>
                    {t('questions.before', { deadline: question.deadline })}
                  </span>
                )}
                <Button size="small" type="link" onClick={() => onGo(question)}>
                  {t(question.report === '' ? 'questions.toCell' : 'questions.toTable')}
                </Button>
                <Button size="small" onClick={() => setOpen(question)}>
                  {t(role === 'central' ? 'questions.look' : 'questions.answer')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {open !== null && <QuestionDialog role={role} place={open} onClose={() => setOpen(null)} />}
    </>
  )
}

/** None is the last day of all. */
const byDeadline = ({ deadline: one }: Question, { deadline: other }: Question): number =>
  (one ?? '9') < (other ?? '9') ? -1 : Number((one ?? '9') > (other ?? '9'))
