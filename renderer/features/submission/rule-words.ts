import { useTranslation } from 'react-i18next'
import { QUESTION } from '#shared/domain/submission/check.ts'
import { refusalText } from '#shared/text/refusals.ts'
import type { Lang } from '../../lib/use-lang.ts'

const EQUATION = 'V21'

/** What a rule of the self-check says: those of the cells, the equations of the tables, the questions of the centre. */
export function useRuleWords(): (rule: string, lang: Lang) => string {
  const { t } = useTranslation()
  return (rule, lang) => {
    if (rule === QUESTION) return t('submission.rule.question')
    if (rule === EQUATION) return t('submission.rule.equation')
    return refusalText(rule, lang)
  }
}
