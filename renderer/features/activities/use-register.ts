import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DraftPlace } from '#shared/schemas/draft.ts'
import { useKeptOpen } from '../../lib/use-kept-open.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'

/** Which dialog of a register is open, for which row; and the removal, which Ctrl+Z takes back. */
export function useRegister<Dialog extends object>(
  place: DraftPlace,
  parts: readonly (keyof Dialog & string)[],
) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const { open: dialog, setOpen, keeping } = useKeptOpen<Dialog>(place, parts)
  const remove = async (name: string, removal: () => Promise<unknown>) => {
    try {
      await removal()
      void message.success(t('activities.removed', { name }))
    } catch (cause) {
      void message.error(sentenceOf(cause, lang))
    }
  }
  return { dialog, open: setOpen, close: () => setOpen(null), keeping, remove }
}
