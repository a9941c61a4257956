import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { KeptDialog } from './kept-dialog.tsx'
import { useUndoImport } from './mutations.ts'

type Entry = Pick<Output<'imports.list'>[number], 'batch' | 'fileName' | 'counts'>
type Undone = Output<'history.undo'>

/** Takes an import back: asks first, and shows afterwards what was kept because it changed since. */
export function useTakeBack() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message, modal } = App.useApp()
  const undo = useUndoImport()
  const [undone, setUndone] = useState<Undone | null>(null)
  /** `onEnd`: taken back or not, the keyboard is free again */
  const ask = ({ batch, fileName, counts }: Entry, onEnd?: () => void) =>
    modal.confirm({
      title: t('imports.undoTitle', { file: fileName }),
      content: t('imports.undoHint', counts),
      okText: t('imports.undo'),
      cancelText: t('common.cancel'),
      onOk: async () => {
        try {
          const taken = await undo.mutateAsync(batch)
          setUndone(taken)
          void message.success(t('imports.undone', { file: fileName, count: taken.reverted }))
        } catch (cause) {
          void message.error(sentenceOf(cause, lang))
        }
      },
      afterClose: () => onEnd?.(),
    })
  const kept = undone && undone.kept.length > 0 && (
    <KeptDialog undone={undone} onClose={() => setUndone(null)} />
  )
  return { ask, kept }
}
