import { useQuery } from '@tanstack/react-query'
import { Alert, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Vacancy } from '#shared/schemas/vacancy.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useReturnFocus } from '../../lib/use-return-focus.ts'
import { PushLines } from './push-lines.tsx'
import { vacancyQueries } from './queries.ts'

type Props = Readonly<{ vacancy: Vacancy; cohort: number; onClose: () => void }>

/** To whom a vacancy was pushed, and what came of it. */
export function PushesDialog({ vacancy: { id, title }, cohort, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(vacancyQueries.pushesOfVacancy(id))
  useReturnFocus()
  return (
    <Modal
      open
      centered
      width={820}
      title={t('vacancies.pushesOf', { title })}
      footer={null}
      onCancel={onClose}
    >
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      <PushLines
        pushes={data ?? []}
        cohort={cohort}
        nameOf={({ name, studentNo }) => [name, studentNo].filter(Boolean).join(' ')}
      />
    </Modal>
  )
}
