// Who was in a group, a class or a destination on a day.
import { idsOf } from '#data/features/graduates/list/order.ts'
import { type CodeListName, findCode } from '#shared/codes/index.ts'
import { GraduateFilter } from '#shared/schemas/graduate.ts'
import { type Arguments, readPast, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { onSheet, readPeople } from '../list-of-day.ts'

const CONDITIONS = ['group', 'willingness', 'destination'] as const satisfies CodeListName[]

export async function peopleCommand(args: Arguments): Promise<Answer> {
  if (args.operand !== null) throw usage('people 后面没有参数')
  const past = readPast(args)
  const people = await withLedger(args, (ctx, session) => {
    const filter = filterOf(args, session.info.cohort)
    const ids = onSheet(ctx, session, past, (sheet) => idsOf(sheet, filter, []))
    const byId = new Map(readPeople(session, ids, past).map((row) => [row.id, row]))
    return ids.flatMap((id) => {
      const row = byId.get(id)
      if (row === undefined) return []
      const text = (key: string): string => String(row[key] ?? '')
      return [{ studentNo: text('student_no'), name: text('name'), school: text('school_name') }]
    })
  })
  const lines = people.map((person) => Object.values(person).join('\t'))
  return {
    json: { people },
    text: lines.length === 0 ? '没有符合条件的人' : lines.join('\n'),
    exitCode: EXIT.done,
  }
}

function filterOf(args: Arguments, cohort: number): GraduateFilter {
  const columns = CONDITIONS.flatMap((field) => {
    const word = args.text(field)
    if (word === null) return []
    const code = findCode(field, word, cohort)?.code
    if (code === undefined) throw usage(`--${field} ${word}：没有这个代码或名称`)
    return [{ kind: 'values', field, values: [code] }]
  })
  return GraduateFilter.parse({ columns, inLedger: args.flag('in-ledger') ? true : null })
}
