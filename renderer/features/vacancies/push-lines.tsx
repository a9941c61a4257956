import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { Push } from '#shared/schemas/vacancy.ts'
import { useLang } from '../../lib/use-lang.ts'
import { FeedbackDialog } from './feedback-dialog.tsx'
import styles from './vacancies.module.css'

type Props = Readonly<{
  pushes: readonly Push[]
  cohort: number
  /** what a line is named by: the vacancy of a person, or the person of a vacancy */
  nameOf: (push: Push) => string
}>

/** Pushes, newest first, each with what came of it. */
export function PushLines({ pushes, cohort, nameOf }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const [open, setOpen] = useState<Push | null>(null)
  return (
    <>
      <ul className={styles.pushes}>
        {pushes.map((push) => (
          <li key={push.id}>
            <span className={styles.said}>{nameOf(push)}</span>
            <span className={styles.muted}>
              {push.day} · {codeName('contact_way', push.way, cohort, lang)}
              {push.staffName !== '' && ` · ${push.staffName}`}
            </span>
            <Tag color={colourOf(push.feedback)}>
              {codeName('push_feedback', push.feedback, cohort, lang)}
              {push.feedbackDay !== null && ` ${push.feedbackDay}`}
            </Tag>
            {push.feedbackNote !== '' && <span>{push.feedbackNote}</span>}
            <Button
              size="small"
              aria-label={t('vacancies.feedbackOf', { name: nameOf(push) })}
              onClick={() => setOpen(push)}
            >
              {t('vacancies.feedback')}
            </Button>
          </li>
        ))}
      </ul>
      {open !== null && (
        <FeedbackDialog
          push={open}
          title={t('vacancies.feedbackOf', { name: nameOf(open) })}
          cohort={cohort}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function colourOf(feedback: string): string {
  switch (feedback) {
    case '4':
      return 'success'
    case '5':
      return 'default'
    case '0':
      return 'warning'
    default:
      return 'processing'
  }
}
