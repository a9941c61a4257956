// What a column may feed: a field of its kind of list, a column of its own beside the record, or nothing.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldsOfKind, keepsOthers } from '#shared/domain/import/kind-columns.ts'
import type { ImportKind } from '#shared/schemas/import.ts'

export type FieldOption = Readonly<{ value: string; label: string }>

export const EXTRA = '+extra'
export const IGNORED = '+ignored'

export function useFieldOptions(kind: ImportKind): readonly FieldOption[] {
  const { t } = useTranslation()
  return useMemo(() => {
    const others = [{ value: IGNORED, label: t('imports.untaken') }]
    if (keepsOthers(kind)) others.unshift({ value: EXTRA, label: t('imports.extraField') })
    const fields = fieldsOfKind(kind)
    const named = fields.map((key) => ({ value: key, label: t(`fields.${key}` as 'fields.name') }))
    return [...others, ...named]
  }, [kind, t])
}
