import { useTranslation } from 'react-i18next'
import type { CellRemark } from '#shared/schemas/graduate.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { useLang } from '../../lib/use-lang.ts'

const NAMED: Readonly<Record<string, 'day' | 'content' | 'nextDate' | 'staff' | 'result'>> = {
  day: 'day',
  content: 'content',
  next_date: 'nextDate',
  nextDate: 'nextDate',
  staff_id: 'staff',
  staffId: 'staff',
  result: 'result',
}

/** What the data thread remarks on, each sentence once however many people it is about. */
export function useRemarkTexts(): (remarks: readonly CellRemark[]) => readonly string[] {
  const { t } = useTranslation()
  const lang = useLang()
  return (remarks) => {
    const texts = remarks.map(({ field, rule }) => {
      const name = NAMED[field]
      const sentence = refusalText(rule, lang)
      return name === undefined
        ? sentence
        : `${t(`contacts.${name}`)}${t('common.colon')}${sentence}`
    })
    return [...new Set(texts)]
  }
}
