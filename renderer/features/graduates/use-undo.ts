import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import { batchText } from '#shared/text/batches.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { historyQueries } from '../history/index.ts'
import { importQueries, useTakeBack } from '../imports/index.ts'
import { useRedo, useUndoLast } from './mutations.ts'
import { stepForPage } from './undo-key.ts'
import { usePageKeys } from './use-page-keys.ts'

type Step = 'undone' | 'redone'

/** One after the other they would cover the grid. */
const NOTICE = 'undo'

type Wanted = Readonly<{
  /** what was said of the cell before holds no longer */
  onStep: () => void
  /** an answer was given, the keyboard is free again */
  onEnd: () => void
}>

/** Takes the last command back or brings it again, by Ctrl+Z and Ctrl+Y too. An import is a whole day's work: it asks first. */
export function useUndo({ onStep, onEnd }: Wanted) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const client = useQueryClient()
  const undo = useUndoLast()
  const redo = useRedo()
  const takeBack = useTakeBack()
  const isBusy = useRef(false)
  const say = (step: Step, { label, kept }: Output<'history.redo'>) => {
    const what = batchText(label, lang)
    const count = kept.length
    void message.success({
      key: NOTICE,
      content: t(count === 0 ? `graduates.${step}` : `graduates.${step}Kept`, { what, count }),
    })
  }
  const undoOne = async () => {
    const steps = await client.fetchQuery({ ...historyQueries.steps(), staleTime: 0 })
    const imports = await client.fetchQuery(importQueries.list())
    const imported = imports.find(({ batch }) => batch === steps.undo?.batch)
    if (imported === undefined) say('undone', await undo.mutateAsync())
    else takeBack.ask(imported, onEnd)
  }
  const once = (work: () => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    onStep()
    void work()
      .catch((cause) => message.warning({ key: NOTICE, content: sentenceOf(cause, lang) }))
      .finally(() => {
        isBusy.current = false
      })
  }
  const undoStep = () => once(undoOne)
  const redoStep = () => once(async () => say('redone', await redo.mutateAsync()))
  usePageKeys((event) => {
    const step = stepForPage(event)
    if (step === null) return undefined
    return step === 'undo' ? undoStep : redoStep
  })
  return { undoStep, redoStep, kept: takeBack.kept }
}
