// The list of problems beside the grid: what is open of those whom the filter shows, in the order of the list.
import type { Problem } from '#shared/schemas/graduate.ts'
import { textAt } from './dictionary.ts'
import { type Findings, judgeOf } from './findings.ts'
import { ordered, type SortBy } from './order.ts'
import { type AskedFilter, shownBy } from './places.ts'
import { column, load, type Sheet } from './sheet.ts'

type Level = Problem['level']
type Wish = Readonly<{
  filter: AskedFilter
  sort: readonly SortBy[]
  rule: string | null
  limit: number
}>
type Count = { rule: string; level: Level; count: number }
export type Problems = Readonly<{ total: number; rules: Count[]; problems: Problem[] }>

/** `shown`: what arrived, as the page may see it. */
export function problemsOf(
  sheet: Sheet,
  { filter, sort, rule, limit }: Wish,
  shown: (graduateId: number, field: string, raw: string) => string,
): Problems {
  const judged = judgeOf(sheet)
  load(sheet, ['name', 'student_no'])
  const [names, numbers] = [column(sheet, 'name'), column(sheet, 'student_no')]
  const counts = new Map<string, Count>()
  const problems: Problem[] = []
  let total = 0
  for (const place of ordered(sheet, shownBy(sheet, filter), sort)) {
    for (const finding of together(judged(place))) {
      count(counts, finding)
      if (rule !== null && finding.rule !== rule) continue
      total += 1
      if (problems.length === limit) continue
      const id = sheet.ids[place] ?? 0
      const who = { id, name: textAt(names, place), studentNo: textAt(numbers, place) }
      const raw = finding.raw === null ? null : shown(id, finding.field, finding.raw)
      problems.push({ ...who, ...finding, raw })
    }
  }
  const rules = [...counts.values()].toSorted((a, b) => (a.rule < b.rule ? -1 : 1))
  return { total, rules, problems }
}

type One = Readonly<{ field: string; rule: string; level: Level; raw: string | null }>

function together({ kept, judged }: Findings): readonly One[] {
  if (kept.length === 0 && judged.length === 0) return []
  return [...kept, ...judged.map((finding) => ({ ...finding, raw: null }))]
}

/** A rule that warns at one cell and must be settled at another counts as the harder. */
function count(counts: Map<string, Count>, { rule, level }: One): void {
  const known = counts.get(rule)
  if (known === undefined) counts.set(rule, { rule, level, count: 1 })
  else {
    known.count += 1
    if (HARDNESS.indexOf(level) < HARDNESS.indexOf(known.level)) known.level = level
  }
}

const HARDNESS: readonly Level[] = ['B', 'Q', 'W']
