import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '#shared/contract/questions.ts'
import { Part } from '../../ui/part.tsx'
import { accountQueries } from '../accounts/index.ts'
import { isAt, type Place } from './place.ts'
import { questionQueries } from './queries.ts'
import { QuestionDialog } from './question-dialog.tsx'
import styles from './questions.module.css'
import { Thread } from './thread.tsx'
import { useQuestionWords } from './use-question-words.ts'

type Props = Readonly<{ person: number; name: string; onDone: () => void }>

/** What the centre asks about somebody, place by place; nothing where nothing was ever asked. */
export function PersonQuestions({ person, name, onDone }: Props) {
  const { t } = useTranslation()
  const { placeName } = useQuestionWords()
  const { data: ledger } = useQuery(accountQueries.status())
  const { data = [] } = useQuery(questionQueries.of(person))
  const [open, setOpen] = useState<Place | null>(null)
  if (!ledger || data.length === 0) return null
  const isCentral = ledger.role === 'central'
  const close = () => {
    setOpen(null)
    onDone()
  }
  return (
    <div className={styles.person}>
      <Part title={t('questions.title')}>
        <ul className={styles.places}>
          {placesOf(data).map((place) => {
            const own = data.filter((one) => isAt(place, one))
            const canAnswer = own.some(({ state }) => state === 'asked' || state === 'answered')
            return (
              <li key={`${place.field} ${place.report} ${place.rowKey}`}>
                <div className={styles.place}>
                  <strong>{placeName(place)}</strong>
                  {(isCentral || canAnswer) && (
                    <Button
                      size="small"
                      type={own.some(({ state }) => state === 'asked') ? 'primary' : 'default'}
                      onClick={() => setOpen(place)}
                    >
                      {t(isCentral ? 'questions.askMore' : 'questions.answer')}
                    </Button>
                  )}
                </div>
                <Thread questions={own} isCentral={isCentral} />
              </li>
            )
          })}
        </ul>
        {open !== null && (
          <QuestionDialog role={ledger.role} place={{ ...open, name }} onClose={close} />
        )}
      </Part>
    </div>
  )
}

/** Each once, what is not settled first. */
function placesOf(questions: readonly Question[]): readonly Question[] {
  const ordered = questions.toSorted(
    (a, b) => Number(a.state === 'closed') - Number(b.state === 'closed'),
  )
  return ordered.filter((one, at) => ordered.findIndex((other) => isAt(one, other)) === at)
}
