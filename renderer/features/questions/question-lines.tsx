import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '#shared/contract/questions.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { today } from '../../lib/today.ts'
import { QuestionDialog } from './question-dialog.tsx'
import styles from './questions.module.css'
import { useQuestionWords } from './use-question-words.ts'

type Props = Readonly<{
  title: string
  role: OpenLedger['role']
  questions: readonly Question[]
  /** to the cell or the table that it is about; none where that is what is seen */
  onGo?: (question: Question) => void
}>

/** Questions below each other, each with the way to its place and its dialog. */
export function QuestionLines({ title, role, questions, onGo }: Props) {
  const { t } = useTranslation()
  const { placeName } = useQuestionWords()
  const [open, setOpen] = useState<Question | null>(null)
  const day = today().format('YYYY-MM-DD')
  return (
    <>
      {questions.length > 0 && (
        <section className={styles.waiting} aria-label={title}>
          <h2>{title}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by the keyboard */}
          <ul tabIndex={0} aria-label={title}>
            {questions.map((question) => (
              <li key={question.id}>
                <strong>{question.name === '' ? question.correspondent : question.name}</strong>
                <span className={styles.where}>{placeName(question)}</span>
                <span className={styles.text}>
                  {question.answer === ''
                    ? question.asked
                    : t('questions.pair', { asked: question.asked, answer: question.answer })}
                </span>
                {question.state === 'asked' && question.deadline !== null && (
                  <span className={question.deadline < day ? styles.late : styles.quiet}>
                    {t('questions.before', { deadline: question.deadline })}
                  </span>
                )}
                {onGo !== undefined && (
                  <Button size="small" type="link" onClick={() => onGo(question)}>
                    {t(question.report === '' ? 'questions.toCell' : 'questions.toTable')}
                  </Button>
                )}
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
