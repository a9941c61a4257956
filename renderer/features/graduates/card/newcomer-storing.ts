// A cell of somebody new is judged by the ledger as if they were put on the roster now, and kept in the page.

import { call } from '#renderer/lib/ipc-client.ts'
import { type Lang, sentenceOf } from '#renderer/lib/use-lang.ts'
import type { BlockChange, EntryGridProps } from '#renderer/ui/grid/index.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { type Newcomer, withText } from './newcomer.ts'

export const SCREEN = 'newcomer'

type Deps = Readonly<{
  cohort: number
  lang: Lang
  now: () => Newcomer
  put: (next: Newcomer) => void
  onNotice: (notice: string) => void
}>

type Storing = Pick<EntryGridProps, 'onCommit' | 'onCommitBlock'>

export function newcomerStoring({ cohort, lang, now, put, onNotice }: Deps): Storing {
  const withAll = (changes: readonly BlockChange[]): Newcomer =>
    changes.reduce((next, { columnKey, text }) => withText(next, columnKey, text, cohort), now())
  return {
    onCommit: async (_id, field, text) => {
      try {
        const remarks = await judged(withText(now(), field, text, cohort))
        const remark = remarks.find((one) => one.field === field)
        const said = remark === undefined ? '' : refusalText(remark.rule, lang)
        // What is asked for in the end may be empty until then.
        if (text !== '' && remark?.ok === false) return { ok: false, message: said }
        put(withText(now(), field, text, cohort))
        onNotice(remark?.ok === true ? said : '')
        return { ok: true }
      } catch (cause) {
        return { ok: false, message: sentenceOf(cause, lang) }
      }
    },
    onCommitBlock: async (changes) => {
      try {
        const remarks = await judged(withAll(changes))
        const refused = changes.flatMap(({ id, columnKey, text }) => {
          const rule = remarks.find(({ field, ok }) => !ok && field === columnKey)?.rule
          const isRefused = rule !== undefined && text !== ''
          return isRefused ? [{ id, columnKey, text, message: refusalText(rule, lang) }] : []
        })
        const taken = changes.filter(
          ({ columnKey }) => !refused.some((one) => one.columnKey === columnKey),
        )
        put(withAll(taken))
        return { ok: true, changed: taken.length > 0, refused }
      } catch (cause) {
        return { ok: false, message: sentenceOf(cause, lang) }
      }
    },
  }
}

async function judged({ values }: Newcomer) {
  const { remarks } = await call('graduates.add', {
    people: [values],
    screen: SCREEN,
    dryRun: true,
  })
  return remarks
}
