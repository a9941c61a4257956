import { App } from 'antd'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import type { useLedgerGrid } from './use-ledger-grid.ts'
import type { LedgerList } from './use-ledger-list.ts'

type Page = Readonly<{ list: LedgerList; shown: ReturnType<typeof useLedgerGrid> }>

/** The list anew at the clerk's wish, and whatever could not be read. */
export function useArranging({ list, shown }: Page) {
  const lang = useLang()
  const { message } = App.useApp()
  const say = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  const arrange = () => void list.arrange().then(() => shown.cache.settle(), say)
  return {
    onArrange: arrange,
    onRetry: () => {
      shown.retry()
      if (list.error !== null) arrange()
    },
    failure: list.error ?? shown.failure,
  }
}
