import { Alert } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellRemark } from '#shared/schemas/graduate.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { useLang } from '../../lib/use-lang.ts'

/** What a dialog's command refused, shown inside the dialog; nothing refused closes it. */
export function useRefusals() {
  const { t } = useTranslation()
  const lang = useLang()
  const [refused, setRefused] = useState<readonly CellRemark[]>([])
  const name = (field: string) => {
    if (field === 'happen_date') return t('graduates.since')
    if (field === 'break_reason') return t('corrections.reason')
    return field === 'note' ? t('corrections.note') : t(`fields.${field}` as 'fields.name')
  }
  return {
    showOr(remarks: readonly CellRemark[], done: () => void) {
      const open = remarks.filter(({ ok }) => !ok)
      setRefused(open)
      if (open.length === 0) done()
    },
    view: refused.map(({ field, rule }) => (
      <Alert
        key={field}
        type="error"
        showIcon
        title={`${name(field)}${t('common.colon')}${refusalText(rule, lang)}`}
      />
    )),
  }
}
