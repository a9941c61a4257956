import { useTranslation } from 'react-i18next'
import type { OpenDialog } from './kept-dialog.ts'
import type { Whom } from './whom.ts'

/** Names for a sentence: all of a few, or the first ones and how many there are. */
export function useNamesOf(): (whom: Whom) => string {
  const { t } = useTranslation()
  return ({ ids, names }) => {
    const listed = names.join(t('common.listComma'))
    if (ids.length === names.length) return listed
    return listed === ''
      ? t('contacts.people', { count: ids.length })
      : t('contacts.andOthers', { names: listed, count: ids.length })
  }
}

export function useWhomTitle(open: OpenDialog): string {
  const { t } = useTranslation()
  const names = useNamesOf()(open.whom)
  if (open.form === 'appointment') return t('contacts.appointmentWith', { names })
  if (open.contact !== null) return t('contacts.correctWith', { names })
  if (open.whom.ids.length > 1) {
    return t('contacts.recordForAll', { names, count: open.whom.ids.length })
  }
  return t('contacts.recordWith', { names })
}
