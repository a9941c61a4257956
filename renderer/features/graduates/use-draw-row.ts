import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { useLang } from '../../lib/use-lang.ts'
import { toGridRow } from './row-view.ts'

/** Draws a person in the language of the page; it keeps its identity until that changes. */
export function useDrawRow(cohort: number) {
  const { t } = useTranslation()
  const lang = useLang()
  return useCallback(
    (row: GraduateRow) => {
      const title = (key: string) => t(`fields.${key}` as 'fields.name')
      const missing = (keys: readonly string[]) =>
        t('graduates.stillMissing', { fields: keys.map(title).join(t('imports.separator')) })
      return toGridRow(row, { cohort, lang }, { pending: t('graduates.pendingTag'), missing })
    },
    [cohort, lang, t],
  )
}
