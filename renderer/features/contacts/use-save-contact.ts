import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellRemark } from '#shared/schemas/graduate.ts'
import { type ContactValues, entryOf } from './contact-values.ts'
import type { OpenContact } from './kept-dialog.ts'
import { rememberUsed } from './last-used.ts'
import { useCorrectContact, useRecordContact } from './mutations.ts'
import { useRemarkTexts } from './use-remark-texts.ts'
import { useNamesOf } from './use-whom-title.ts'

/** One after the other they would cover the list. */
export const NOTICE = 'contact'

type Wanted = Readonly<{ open: OpenContact; screen: string; onClose: () => void }>

/** Records what the dialog says, or corrects what it was opened with; what is refused is said inside of it. */
export function useSaveContact({ open, screen, onClose }: Wanted) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const names = useNamesOf()(open.whom)
  const textsOf = useRemarkTexts()
  const record = useRecordContact()
  const correct = useCorrectContact()
  const [refused, setRefused] = useState<readonly string[]>([])
  const { contact, whom, appointmentId, preset } = open
  const answered = (remarks: readonly CellRemark[], said: string) => {
    const open = remarks.filter(({ ok }) => !ok)
    setRefused(textsOf(open))
    if (open.length > 0) return
    const warnings = textsOf(remarks)
    void message.open({
      key: NOTICE,
      type: warnings.length === 0 ? 'success' : 'warning',
      content: [said, ...warnings].join(t('common.semicolon')),
    })
    onClose()
  }
  const save = (values: ContactValues): void => {
    const entry = entryOf(values)
    if (contact !== null) {
      correct.mutate(
        { id: contact.id, entry, screen },
        { onSuccess: ({ remarks }) => answered(remarks, t('contacts.corrected', { names })) },
      )
      return
    }
    record.mutate(
      { ids: [...whom.ids], entry, appointmentId, screen },
      {
        onSuccess: ({ remarks }) => {
          // What the occasion said is not what this clerk does as a rule.
          if (preset.kind === undefined && preset.way === undefined) rememberUsed(entry)
          answered(remarks, t('contacts.recorded', { names }))
        },
      },
    )
  }
  return {
    save,
    refused,
    isBusy: record.isPending || correct.isPending,
    error: record.error ?? correct.error,
  }
}
