// R7 未就业毕业生花名册: everybody who is in the ledger on the day, once.
import { everybody, type Sight } from './asked.ts'
import { isUnemployed, servicesOf } from './on-a-day.ts'
import { said, type Table } from './table.ts'

export function nameList(sight: Sight): Table {
  const { asOf } = sight.asked
  const rows = everybody(sight)
    .filter((one) => isUnemployed(one, asOf))
    .map((one) => {
      const names = { student_no: said(one.studentNo), name: said(one.name) }
      return [String(one.id), { ...names, posts: said(servicesOf(one, asOf).posts) }] as const
    })
  return { rows: new Map(rows), total: null }
}
