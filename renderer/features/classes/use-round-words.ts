import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { SurveyRound } from '#shared/schemas/class.ts'
import { useLang } from '../../lib/use-lang.ts'

/** What a round found, class by class, with the difference to the one before. */
export function useRoundWords(cohort: number) {
  const { t } = useTranslation()
  const lang = useLang()
  return (round: SurveyRound, before: SurveyRound | undefined): string =>
    Object.entries(round.result.classes)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, count]) => {
        const name = codeName('willingness', code, cohort, lang)
        const was = before?.result.classes[code]
        const change = was === undefined ? 0 : count - was
        const sign = change > 0 ? `+${change}` : String(change)
        return change === 0
          ? t('classes.found1', { name, count })
          : t('classes.foundChanged', { name, count, change: sign })
      })
      .join(t('classes.between'))
}
