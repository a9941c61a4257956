import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'

/** Which dialog of a register is open, for which row; and the removal, which Ctrl+Z takes back. */
export function useRegister<Dialog>() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const remove = async (name: string, removal: () => Promise<unknown>) => {
    try {
      await removal()
      void message.success(t('activities.removed', { name }))
    } catch (cause) {
      void message.error(sentenceOf(cause, lang))
    }
  }
  return { dialog, open: setDialog, close: () => setDialog(null), remove }
}
