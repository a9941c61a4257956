// What is said of a salvage: every table's account, and the people of whom something is lost.
import type { SalvageReport } from '#shared/contract/salvage.ts'
import { selectPerson } from '../history/repository.ts'
import type { Loss, Work } from './work.ts'

const NAMED_AT_MOST = 500

export function reportOf(
  { to, tallies, losses }: Work,
  file: Readonly<{ fileName: string; cohort: number }>,
): SalvageReport {
  const people = Number(to.prepare('SELECT count(*) FROM graduate').pluck().get())
  const tables = [...tallies]
    .map(([table, tally]) => ({ table, ...tally }))
    .filter(({ read, rebuilt, missing }) => read + rebuilt + missing > 0)
  const damaged = [...byPerson(losses)].flatMap(([id, lost]) => {
    const { student_no: studentNo, name } = selectPerson(to, id) ?? {}
    // Of some who were taken off the roster nothing is left to name them by.
    if (studentNo === undefined && name === undefined) return []
    return [{ studentNo: String(studentNo ?? ''), name: String(name ?? ''), lost: [...lost] }]
  })
  return { ...file, people, tables, damaged: damaged.slice(0, NAMED_AT_MOST) }
}

function byPerson(losses: readonly Loss[]): Map<number, Set<string>> {
  const people = new Map<number, Set<string>>()
  for (const { graduateId, what } of losses) {
    if (graduateId === 0) continue
    const lost = people.get(graduateId) ?? new Set()
    people.set(graduateId, lost.add(what))
  }
  return people
}
