import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { batchText } from '#shared/text/batches.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { importQueries, useTakeBack } from '../imports/index.ts'
import { useUndoLast } from './mutations.ts'
import { graduateQueries } from './queries.ts'
import { isForPage } from './undo-key.ts'

/** Takes the last command back, by Ctrl+Z too. An import is a whole day's work: it asks first. */
export function useUndo(onEnd: () => void) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const client = useQueryClient()
  const undo = useUndoLast()
  const takeBack = useTakeBack()
  const isBusy = useRef(false)
  const undoLast = async () => {
    const { label, kept } = await undo.mutateAsync()
    const what = batchText(label, lang)
    void message.success(
      kept.length === 0
        ? t('graduates.undone', { what })
        : t('graduates.undoneKept', { what, count: kept.length }),
    )
  }
  const start = async () => {
    const steps = await client.fetchQuery({ ...graduateQueries.steps(), staleTime: 0 })
    const imports = await client.fetchQuery(importQueries.list())
    const imported = imports.find(({ batch }) => batch === steps.undo?.batch)
    if (imported === undefined) await undoLast()
    else takeBack.ask(imported, onEnd)
  }
  const run = () => {
    if (isBusy.current) return
    isBusy.current = true
    void start()
      .catch((cause) => message.warning(sentenceOf(cause, lang)))
      .finally(() => {
        isBusy.current = false
      })
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isForPage(event)) return
      event.preventDefault()
      if (!event.repeat) run()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
  return { run, kept: takeBack.kept }
}
