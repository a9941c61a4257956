import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Question } from '#shared/contract/questions.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { waitsFor } from './place.ts'
import { questionQueries } from './queries.ts'
import { QuestionLines } from './question-lines.tsx'

type Props = Readonly<{ role: OpenLedger['role']; onGo: (question: Question) => void }>

/** What waits for this side: at a school the questions that came back, at the centre the answers that came in. */
export function WaitingQuestions({ role, onGo }: Props) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(questionQueries.of(null))
  const waiting = data.filter((question) => waitsFor(role, question)).toSorted(byDeadline)
  const title = t(`questions.waiting.${role}`, { count: waiting.length })
  return <QuestionLines {...{ title, role, onGo }} questions={waiting} />
}

/** None is the last day of all. */
const byDeadline = ({ deadline: one }: Question, { deadline: other }: Question): number =>
  (one ?? '9') < (other ?? '9') ? -1 : Number((one ?? '9') > (other ?? '9'))
