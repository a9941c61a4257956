import { useTranslation } from 'react-i18next'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import type { ImportFix } from '#shared/schemas/import.ts'
import { useLang } from '../../lib/use-lang.ts'

/** A correction in words: which word of which field means what. */
export function useFixText(cohort: number): (fix: ImportFix) => string {
  const { t } = useTranslation()
  const lang = useLang()
  return ({ field: key, raw, value, reason }) => {
    const field = fieldByKey(key)
    const name = t(`fields.${key}` as 'fields.name')
    if (value === null) return t('imports.fixIgnored', { field: name, raw, reason })
    const shown = field === undefined ? value : valueText(field, value, { cohort, lang })
    return t('imports.fixMeans', { field: name, raw, value: shown })
  }
}
