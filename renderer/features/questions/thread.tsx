import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Question } from '#shared/contract/questions.ts'
import { timeInChina } from '../../lib/today.ts'
import { useSayError } from '../../lib/use-say-error.ts'
import { useCloseQuestion, useWithdrawQuestion } from './queries.ts'
import styles from './questions.module.css'

type Props = Readonly<{ questions: readonly Question[]; isCentral: boolean }>

/** What was asked and answered at one place, in order; at the centre each is withdrawn or settled here. */
export function Thread({ questions, isCentral }: Props) {
  const { t } = useTranslation()
  return (
    <ol className={styles.thread} aria-label={t('questions.thread')}>
      {questions.map((question) => (
        <li key={question.id}>
          <p className={styles.asked}>
            <span className={styles.state}>{t(`questions.state.${question.state}`)}</span>{' '}
            {question.asked}
          </p>
          <p className={styles.quiet}>
            {timeInChina(question.askedAt)}
            {question.deadline !== null && t('questions.until', { deadline: question.deadline })}
          </p>
          {question.answer !== '' && (
            <p className={styles.answer}>{t('questions.answered', { answer: question.answer })}</p>
          )}
          {isCentral && <Settle question={question} />}
        </li>
      ))}
    </ol>
  )
}

function Settle({ question: { id, state } }: Readonly<{ question: Question }>) {
  const { t } = useTranslation()
  const withdraw = useWithdrawQuestion()
  const close = useCloseQuestion()
  useSayError(withdraw.error ?? close.error)
  const isBusy = withdraw.isPending || close.isPending
  if (state === 'collected')
    return (
      <Button size="small" loading={isBusy} onClick={() => withdraw.mutate({ id })}>
        {t('questions.withdraw')}
      </Button>
    )
  const closed = state !== 'closed'
  return (
    <Button size="small" loading={isBusy} onClick={() => close.mutate({ id, closed })}>
      {t(closed ? 'questions.close' : 'questions.reopen')}
    </Button>
  )
}
