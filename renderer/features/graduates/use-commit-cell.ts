import { useCallback } from 'react'
import { refusalText } from '#shared/text/refusals.ts'
import { call } from '../../lib/ipc-client.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import type { CommitResult } from '../../ui/grid/index.ts'

/** Sends one typed cell; a refusal goes back into the cell, a warning into the status bar. */
export function useCommitCell(onNotice: (notice: string) => void) {
  const lang = useLang()
  return useCallback(
    async (id: number, columnKey: string, text: string): Promise<CommitResult> => {
      try {
        const edits = [{ id, field: columnKey, value: text }]
        const { results } = await call('graduates.setCells', { edits, screen: 'ledger' })
        const [result] = results
        const said = result?.rule ? refusalText(result.rule, lang) : ''
        if (result && !result.ok) return { ok: false, message: said }
        onNotice(said)
        return { ok: true }
      } catch (cause) {
        return { ok: false, message: sentenceOf(cause, lang) }
      }
    },
    [lang, onNotice],
  )
}
