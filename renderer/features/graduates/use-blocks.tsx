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
      const edits = changes.map(({ id, columnKey, text }) => ({
        id,
        field: columnKey,
        value: text,
      }))
      try {
        const { batch, results } = await call('graduates.setCells', { edits, screen: 'ledger' })
        const refused = results.flatMap(({ id, field, ok, rule }, at) =>
          ok
            ? []
            : [
                {
                  id,
                  columnKey: field,
                  text: edits[at]?.value ?? '',
                  message: refusalText(rule ?? '', lang),
                },
              ],
        )
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
