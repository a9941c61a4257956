import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLang } from '#renderer/lib/use-lang.ts'
import type { FilterWords } from './filter-words.ts'

/** The words of the page's language, for `filterWords`. */
export function useFilterWords(cohort: number): FilterWords {
  const { t } = useTranslation()
  const lang = useLang()
  return useMemo(
    () => ({
      cohort,
      lang,
      empty: t('list.empty'),
      filled: t('list.filled'),
      separator: t('common.listComma'),
      holds: (text) => t('list.holds', { text }),
      among: (names, count) => t('list.among', { names, count }),
      from: (from) => t('list.fromOn', { from }),
      to: (to) => t('list.upTo', { to }),
      between: (from, to) => t('list.between', { from, to }),
    }),
    [cohort, lang, t],
  )
}
