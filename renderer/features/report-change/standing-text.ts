import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { ChangedPerson } from '#shared/contract/report-change.ts'
import { isInLedger } from '#shared/domain/destination/index.ts'
import type { PairAxis } from '#shared/domain/report/change.ts'
import { DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import { useLang } from '../../lib/use-lang.ts'

/** What a code is called; of none, that there is none. */
export function useCodeText(cohort: number): (axis: PairAxis, code: string | null) => string {
  const { t } = useTranslation()
  const lang = useLang()
  return (axis, code) => {
    if (axis === 'willingness') return codeName(axis, code ?? DEFAULT_WILLINGNESS, cohort, lang)
    return code === null || code === ''
      ? t('reportChange.noDestination')
      : codeName(axis, code, cohort, lang)
  }
}

/** Where somebody stood, in words. */
export function useStandingText(cohort: number): (standing: ChangedPerson['before']) => string {
  const { t } = useTranslation()
  const text = useCodeText(cohort)
  return ({ counted, destination, willingness }) => {
    if (!counted) return t('reportChange.notListed')
    const placed = text('destination', destination)
    if (!isInLedger(destination)) return placed
    return t('reportChange.standing', { placed, willing: text('willingness', willingness) })
  }
}
