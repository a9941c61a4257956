import { useTranslation } from 'react-i18next'
import { payText } from '#shared/domain/vacancy/index.ts'
import type { Vacancy } from '#shared/schemas/vacancy.ts'

type Paid = Pick<Vacancy, 'payMin' | 'payMax' | 'payNote'>

export const payOf = ({ payMin: min, payMax: max, payNote: note }: Paid): string =>
  payText({ min, max, note })

/** What came of the pushes of a vacancy: 投递 2 · 录用 1. */
export function useFeedbackWords() {
  const { t } = useTranslation()
  return (vacancy: Vacancy): string =>
    (['interested', 'applied', 'interviewed', 'hired', 'refused'] as const)
      .filter((kind) => vacancy[kind] > 0)
      .map((kind) => t(`vacancies.came.${kind}`, { count: vacancy[kind] }))
      .join(' · ')
}
