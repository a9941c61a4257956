import { useTranslation } from 'react-i18next'
import type { Question } from '#shared/contract/questions.ts'
import type { Place } from './place.ts'

/** A question in words. */
export function useQuestionWords() {
  const { t } = useTranslation()
  const placeName = ({ graduateId, field, report, rowKey }: Place): string => {
    if (report !== '') {
      const table = t(`reports.name.${report}` as 'reports.name.R1')
      return rowKey === '' ? table : t('questions.rowOf', { table, row: rowKey })
    }
    if (graduateId === null && field === '') return t('questions.gone')
    return field === '' ? t('questions.wholeRow') : t(`fields.${field}` as 'fields.name')
  }
  const sentence = ({ asked, answer, deadline, state }: Question): string => {
    const said = t('questions.says', { asked })
    const until = deadline === null || state !== 'asked' ? '' : t('questions.until', { deadline })
    const answered = answer === '' ? '' : t('questions.answers', { answer })
    return said + until + answered
  }
  return { placeName, sentence }
}
