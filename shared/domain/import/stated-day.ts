// The day that a list itself names above its header: 填报日期：2020年7月3日, 截止2020-07-03.
import { isDay } from '../day/index.ts'
import { type ImportRow, textOf } from './cell.ts'
import type { HeaderRows } from './header-rows.ts'
import { readLooseDate } from './loose-date.ts'

const STATED =
  /(?:填报|填表|制表|统计|截止|截至|更新|上报|报送|登记)(?:日期|时间|日|于)?\s*[:：]?\s*(\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?)/

/** null where no day, or several different ones, are named. */
export function statedDay(
  sheets: readonly Readonly<{ rows: readonly ImportRow[]; header: HeaderRows }>[],
): string | null {
  const days = new Set<string>()
  for (const { rows, header } of sheets) {
    for (const cell of rows.slice(0, header.top).flat()) {
      const found = STATED.exec(textOf(cell).normalize('NFKC'))?.[1]
      const day = found === undefined ? null : readLooseDate(found.replace(/\s/g, ''))
      if (day !== null && isDay(day)) days.add(day)
    }
  }
  const [day, another] = days
  return day !== undefined && another === undefined ? day : null
}
