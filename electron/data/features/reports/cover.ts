// The first sheet of a workbook of several tables.
import { minuteIn } from '#shared/domain/day/index.ts'
import { whereText } from '#shared/domain/report/where.ts'
import type { ReportTable } from '#shared/schemas/report.ts'
import type { CoverSpec } from '../../excel/write/index.ts'
import { type About, chineseDay, MARK, numberOf, periodOf, SIGNATURES } from './sheets.ts'

/** What the tables have in common. */
export function coverOf(tables: readonly ReportTable[], about: About, madeAt: Date): CoverSpec {
  const [table] = tables
  if (table === undefined) throw new Error('a cover of no tables')
  const where = whereText(about.where, table.cohort)
  const numbers = new Set(tables.map((one) => numberOf(one, about)))
  return {
    name: '封面',
    title: `${table.cohort}届毕业生就业统计报表`,
    facts: [
      ['单位', table.unit],
      ['届别', `${table.cohort}届`],
      ['期间', periodOf(table)],
      ['数据截至', chineseDay(table.asOf)],
      ...(where === '' ? [] : [['统计范围', where] as const]),
      ['统计口径', table.schemeName],
      ['编制时间', minuteIn(madeAt.toISOString())],
      ['数据编号', [...numbers].join('、')],
    ],
    listTitle: '目录',
    signatures: SIGNATURES,
    seal: '（盖章处）　　　　年　　月　　日',
    mark: about.practice ? MARK : null,
  }
}
