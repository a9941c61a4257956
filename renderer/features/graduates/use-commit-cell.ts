import { useCallback } from 'react'
import { refusalText } from '#shared/text/refusals.ts'
import { call } from '../../lib/ipc-client.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import type { CommitResult, RowSource } from '../../ui/grid/index.ts'

type Page = Readonly<{ rows: RowSource; onNotice: (notice: string) => void }>

/** Sends one typed cell; a refusal goes back into the cell, a warning into the status bar. */
export function useCommitCell({ rows, onNotice }: Page) {
  const lang = useLang()
  return useCallback(
    async (id: number, columnKey: string, text: string): Promise<CommitResult> => {
      try {
        const edits = [{ id, values: { [columnKey]: text } }]
        const { batch, remarks } = await call('graduates.setCells', { edits, screen: 'ledger' })
        const [remark] = remarks
        const said = remark === undefined ? '' : refusalText(remark.rule, lang)
        if (remark?.ok === false) return { ok: false, message: said }
        onNotice(said)
        // Another way of writing what is stored changes no row, so none will come back to show it.
        const stored = batch === null ? rows.get(id)?.[columnKey]?.text : undefined
        return stored === undefined ? { ok: true } : { ok: true, text: stored }
      } catch (cause) {
        return { ok: false, message: sentenceOf(cause, lang) }
      }
    },
    [lang, rows, onNotice],
  )
}
