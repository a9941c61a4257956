import { useQuery } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { QUESTION_LENGTH } from '#shared/domain/question/index.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { isAt, type Place } from './place.ts'
import { questionQueries, useAnswerQuestion, useAskQuestion } from './queries.ts'
import styles from './questions.module.css'
import { Thread } from './thread.tsx'
import { useQuestionWords } from './use-question-words.ts'

export type QuestionPlace = Place &
  Readonly<{
    /** of the person; '' of a table */
    name: string
    correspondent?: string
  }>

type Props = Readonly<{
  role: OpenLedger['role']
  place: QuestionPlace
  onClose: () => void
}>
type Values = Readonly<{ text: string }>

/** What was asked and answered at one place; the centre asks here, a school answers. */
export function QuestionDialog({ role, place, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { placeName } = useQuestionWords()
  const { data, error } = useQuery(questionQueries.of(place.graduateId))
  const ask = useAskQuestion()
  const answer = useAnswerQuestion()
  const isCentral = role === 'central'
  const own = data?.filter((question) => isAt(place, question)) ?? []
  const open = own.findLast(({ state }) => state === 'asked' || state === 'answered')
  const kind = isCentral ? 'ask' : 'answer'
  const done = () => {
    void message.success(t(`questions.kept.${kind}`))
    onClose()
  }
  const keep = ({ text }: Values): void => {
    const { graduateId, schoolId, field, report, rowKey } = place
    const about = { graduateId, schoolId, field, report, rowKey }
    if (isCentral) ask.mutate({ ...about, asked: text }, { onSuccess: done })
    else if (open) answer.mutate({ id: open.id, answer: text }, { onSuccess: done })
  }
  const isSilent = !isCentral && open === undefined
  // What is typed must not be lost when the thread comes.
  if (data === undefined && error === null) return null
  return (
    <FormDialog<Values>
      title={[place.name || place.correspondent, placeName(place)].filter(Boolean).join(' · ')}
      hint={t(isSilent ? 'questions.nothingAsked' : `questions.hint.${kind}`)}
      okText={t(`questions.keep.${kind}`)}
      isBusy={ask.isPending || answer.isPending}
      isUnready={data === undefined || isSilent}
      initialValues={{ text: isCentral ? '' : (open?.answer ?? '') }}
      error={error ?? ask.error ?? answer.error}
      onOk={keep}
      onClose={onClose}
    >
      {own.length > 0 && (
        <div className={styles.history}>
          <Thread questions={own} isCentral={isCentral} />
        </div>
      )}
      {!isSilent && (
        <Form.Item
          name="text"
          label={t(`questions.label.${kind}`)}
          rules={[{ required: true, whitespace: true, message: t(`questions.needed.${kind}`) }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={QUESTION_LENGTH} showCount />
        </Form.Item>
      )}
    </FormDialog>
  )
}
