import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { KeptDialog } from './kept-dialog.tsx'
import { useUndo } from './mutations.ts'

type Question = Readonly<{
  batch: number
  /** what would be taken back, in words */
  what: string
  title: string
  hint: string
}>

/** Takes a batch back: asks first, and shows afterwards what was kept because it changed since. */
export function useUndoBatch() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message, modal } = App.useApp()
  const undo = useUndo()
  const [undone, setUndone] = useState<Output<'history.undo'> | null>(null)
  /** `onEnd`: taken back or not, the keyboard is free again */
  const ask = ({ batch, what, title, hint }: Question, onEnd?: () => void) =>
    modal.confirm({
      centered: true,
      title,
      content: hint,
      okText: t('history.undo'),
      cancelText: t('common.cancel'),
      onOk: async () => {
        try {
          const taken = await undo.mutateAsync(batch)
          setUndone(taken)
          if (taken.reverted > 0) {
            void message.success(t('history.undone', { what, count: taken.reverted }))
          }
        } catch (cause) {
          void message.error(sentenceOf(cause, lang))
        }
      },
      afterClose: () => onEnd?.(),
    })
  const kept = undone && undone.kept.length > 0 && (
    <KeptDialog kept={undone.kept} onClose={() => setUndone(null)} />
  )
  return { ask, kept }
}
