import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '#renderer/ui/grid/index.ts'
import { FIELD_SECTIONS, type FieldSection } from '#shared/domain/fields/sections.ts'
import { extraRows, fieldRows, type SheetRow } from './sheet-rows.ts'

const NAMES = [
  'identity',
  'study',
  'contact',
  'situation',
  'destination',
  'detail',
] as const satisfies readonly FieldSection[]
const NONE: Readonly<Record<string, string>> = {}

/** The rows of a sheet in the language of the page. */
export function useSheetRows(
  columns: readonly GridColumn[],
  extra: Readonly<Record<string, string>> = NONE,
  required?: ReadonlySet<string>,
): readonly SheetRow[] {
  const { t } = useTranslation()
  const fields = useMemo(() => {
    const sections = NAMES.map((name) => ({
      title: t(`person.sections.${name}`),
      fields: FIELD_SECTIONS[name],
    }))
    return fieldRows(sections, columns, (key) => required?.has(key) === true)
  }, [columns, required, t])
  return useMemo(() => [...fields, ...extraRows(t('person.extra'), extra)], [fields, extra, t])
}
