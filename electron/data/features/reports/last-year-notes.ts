// What is printed below a table of the figures of last year: where they come from, and of which day they are.
import type { Day } from '#shared/domain/day/index.ts'
import type { LastCounts } from '#shared/domain/report/index.ts'

type Named = LastCounts & Readonly<{ name?: string }>
type Found = Readonly<{
  cohort: number
  /** the same day last year */
  day: Day
  /** of each row; null: not known */
  found: readonly (Named | null)[]
  total: Named | null
}>

export const NO_GROUPS_THERE = '往年基数没有按条件细分的数据，筛选后不与去年同期比较。'

export const ownHistoryNote = (cohort: number, day: Day): string =>
  `去年同期：${cohort}届截至 ${day}，取自本台账。`

const IMPORT = '请在 更多 → 导入 中导入往年基数'

export function lastYearNotes({ cohort, day, found, total }: Found): string[] {
  const known = found.filter((entry) => entry !== null)
  if (known.length === 0 && total === null) {
    return [`没有${cohort}届同期（${day} 及之前七天）的数据，不能同比：${IMPORT}。`]
  }
  const missing = found.length - known.length
  return [
    `去年同期：${cohort}届截至 ${day}，取自导入的往年基数。`,
    ...otherDays(day, known, total),
    ...(missing === 0 ? [] : [`有 ${missing} 行没有去年同期的数据：${IMPORT}。`]),
    ...(total === null ? [`合计没有去年同期的数据：${IMPORT}。`] : []),
  ]
}

/** Where the day itself has no figures. */
function otherDays(day: Day, known: readonly Named[], total: Named | null): string[] {
  const others = Map.groupBy(
    [...known, ...(total === null ? [] : [{ ...total, name: '合计' }])].filter(
      (entry) => entry.day !== day,
    ),
    (entry) => entry.day,
  )
  const all = known.length + (total === null ? 0 : 1)
  return [...others]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([other, entries]) => {
      const names = entries.map(({ name }) => name ?? '').filter((name) => name !== '')
      const who = entries.length === all ? '' : `${names.join('、')} `
      return `${who}取 ${other} 的数据：${day} 没有，取之前七天内最近的一天。`
    })
}
