import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { accountQueries } from '../accounts/index.ts'
import { questionQueries } from './queries.ts'
import { QuestionLines } from './question-lines.tsx'

/** What is asked about a table and not settled, above it. */
export function TableQuestions({ report }: Readonly<{ report: string }>) {
  const { t } = useTranslation()
  const { data: ledger } = useQuery(accountQueries.status())
  const { data = [] } = useQuery(questionQueries.of(null))
  if (!ledger) return null
  const own = data.filter((question) => question.report === report)
  return <QuestionLines title={t('questions.ofTable')} role={ledger.role} questions={own} />
}
