import { App } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { batchText } from '#shared/text/batches.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useUndoLast } from './mutations.ts'

/** Ctrl+Z takes the last command back, unless a text is being typed that has its own undo. */
export function useUndo() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const undo = useUndoLast()
  const run = () =>
    undo.mutate(undefined, {
      onSuccess: ({ label, kept }) => {
        const what = batchText(label, lang)
        void message.success(
          kept.length === 0
            ? t('graduates.undone', { what })
            : t('graduates.undoneKept', { what, count: kept.length }),
        )
      },
      onError: (cause) => void message.warning(sentenceOf(cause, lang)),
    })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isUndo =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
      if (!isUndo || event.defaultPrevented || isTyping(event.target)) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
  return { run, isPending: undo.isPending }
}

function isTyping(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isField && target.value !== ''
}
