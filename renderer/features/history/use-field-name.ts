import { useTranslation } from 'react-i18next'
import { FINDING, historyFieldText } from '#shared/text/history.ts'
import { useLang } from '../../lib/use-lang.ts'

/** Names of the history's fields: the grid's own where it has the field, in the language of the page. */
export function useFieldName(): (field: string) => string {
  const { t, i18n } = useTranslation()
  const lang = useLang()
  const nameOf = (field: string): string =>
    i18n.exists(`fields.${field}`)
      ? t(`fields.${field}` as 'fields.name')
      : historyFieldText(field, lang)
  return (field) =>
    field.startsWith(FINDING)
      ? t('history.finding', { field: nameOf(field.slice(FINDING.length)) })
      : nameOf(field)
}
