import { App } from 'antd'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalText } from '#shared/text/refusals.ts'
import { call } from '../../lib/ipc-client.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import type { BlockChange, BlockPlan, BlockResult, GridTexts } from '../../ui/grid/index.ts'
import { BlockPreview } from './block-preview.tsx'
import type { RowCache } from './row-cache.ts'

type Page = Readonly<{ cohort: number; cache: RowCache }>
type Asked = Readonly<{ plan: BlockPlan; answer: (isWanted: boolean) => void }>

// What graduates.setCells takes in one call, which is one step to take back.
const BLOCK_LIMIT = 5000

const todayText = () => today().format('YYYY-MM-DD')

/** Blocks of cells: shown first, stored in one step. */
export function useBlocks({ cohort, cache }: Page) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const [asked, setAsked] = useState<Asked | null>(null)
  const preview = useCallback(
    (plan: BlockPlan) =>
      new Promise<boolean>((resolve) => setAsked({ plan, answer: resolve })).finally(() =>
        setAsked(null),
      ),
    [],
  )
  const commitBlock = useCallback(
    async (changes: readonly BlockChange[]): Promise<BlockResult> => {
      const people = Map.groupBy(changes, ({ id }) => id)
      const edits = [...people].map(([id, cells]) => ({
        id,
        values: Object.fromEntries(cells.map(({ columnKey, text }) => [columnKey, text])),
      }))
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
  const pasteBeyond = useCallback(
    (lines: GridTexts) =>
      void message.info(t('graduates.block.beyondRows', { count: lines.length })),
    [message, t],
  )
  const dialog = asked && (
    <BlockPreview
      plan={asked.plan}
      cohort={cohort}
      personOf={(id) => cache.row(id)}
      onAnswer={asked.answer}
    />
  )
  return {
    parts: {
      preview,
      onCommitBlock: commitBlock,
      onPasteBeyond: pasteBeyond,
      blockLimit: BLOCK_LIMIT,
      today: todayText,
    },
    dialog,
  }
}
