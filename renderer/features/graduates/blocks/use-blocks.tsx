import { useCallback, useRef, useState } from 'react'
import { call } from '#renderer/lib/ipc-client.ts'
import { today } from '#renderer/lib/today.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import type { BlockChange, BlockPlan, BlockResult } from '#renderer/ui/grid/index.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { type AskedBlock, BlockPreview } from './block-preview.tsx'
import { editsOf } from './judged-block.ts'

type Asked = AskedBlock & Readonly<{ answer: (isWanted: boolean) => void }>

// What graduates.setCells takes in one call, which is one step to take back.
const BLOCK_LIMIT = 100_000

const todayText = () => today().format('YYYY-MM-DD')

/** Blocks of cells: shown first, stored in one step. */
export function useBlocks() {
  const lang = useLang()
  const [asked, setAsked] = useState<Asked | null>(null)
  const plans = useRef(0)
  const preview = useCallback(
    (plan: BlockPlan) =>
      new Promise<boolean>((resolve) => {
        plans.current += 1
        setAsked({ plan, number: plans.current, answer: resolve })
      }).finally(() => setAsked(null)),
    [],
  )
  const commitBlock = useCallback(
    async (changes: readonly BlockChange[]): Promise<BlockResult> => {
      const edits = editsOf(changes)
      const textOf = new Map(edits.map(({ id, values }) => [id, values]))
      try {
        const { batch, remarks } = await call('graduates.setCells', { edits, screen: 'ledger' })
        const refused = remarks
          .filter(({ ok }) => !ok)
          .map(({ id, field, rule }) => ({
            id,
            columnKey: field,
            text: textOf.get(id)?.[field] ?? '',
            message: refusalText(rule, lang),
          }))
        return { ok: true, changed: batch !== null, refused }
      } catch (cause) {
        return { ok: false, message: sentenceOf(cause, lang) }
      }
    },
    [lang],
  )
  const dialog = asked && <BlockPreview key={asked.number} asked={asked} onAnswer={asked.answer} />
  return {
    parts: {
      preview,
      onCommitBlock: commitBlock,
      blockLimit: BLOCK_LIMIT,
      today: todayText,
    },
    dialog,
  }
}
