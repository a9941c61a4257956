// People off the roster and back: remove, bin, restore.

import { removePeople } from '#data/features/graduates/remove.ts'
import { selectIdByStudentNo } from '#data/features/graduates/repository.ts'
import { listBin, restorePeople } from '#data/features/history/bin.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { minuteIn } from '#shared/domain/day/index.ts'
import { Reason } from '#shared/schemas/common.ts'
import { type Arguments, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { keptLines } from '../kept-lines.ts'
import { withLedger } from '../ledger.ts'

/** The numbers behind --student, with commas between them. */
function studentNumbers(args: Arguments): readonly string[] {
  const numbers = args.required('student').split(/[,，]/)
  if (args.operand !== null) throw usage('学号用 --student 写')
  return [...new Set(numbers.map((number) => number.trim()).filter(Boolean))]
}

const unknown = (studentNo: string) => new AppError('not_found', { what: `学号 ${studentNo}` })

export async function removeCommand(args: Arguments): Promise<Answer> {
  const numbers = studentNumbers(args)
  const reason = within(Reason, args.required('reason'), '--reason', '应为 2 到 200 个字')
  const json = await withLedger(args, (ctx, session) => {
    const ids = numbers.map((number) => {
      const id = selectIdByStudentNo(session.db, session.info.cohort, number)
      if (id === undefined) throw unknown(number)
      return id
    })
    return removePeople(ctx, session, { ids, reason, screen: 'cli' })
  })
  const text = `已把 ${json.removed} 人移出名单，可用 restore 恢复。批次 ${json.batch}`
  return { json, text, exitCode: EXIT.done }
}

export async function binCommand(args: Arguments): Promise<Answer> {
  if (args.operand !== null) throw usage('bin 后面没有参数')
  const people = await withLedger(args, (_ctx, { db }) =>
    listBin(db).map(({ graduateId: _, ...person }) => person),
  )
  const lines = people.map((person) =>
    [
      person.studentNo,
      person.name,
      person.schoolName,
      minuteIn(person.removedAt),
      person.userName,
      person.reason,
    ].join('\t'),
  )
  return {
    json: { people },
    text: lines.length === 0 ? '回收站是空的' : lines.join('\n'),
    exitCode: EXIT.done,
  }
}

export async function restoreCommand(args: Arguments): Promise<Answer> {
  const numbers = studentNumbers(args)
  const json = await withLedger(args, (ctx, session) => {
    const bin = listBin(session.db)
    const ids = numbers.map((number) => {
      const person = bin.find(({ studentNo }) => studentNo === number)
      if (person === undefined) throw unknown(number)
      return person.graduateId
    })
    return restorePeople(ctx, session, ids, 'cli')
  })
  const head = `已恢复 ${json.restored} 人${json.batch === null ? '' : `。批次 ${json.batch}`}`
  return {
    json,
    text: [head, ...keptLines(json.kept)].join('\n'),
    exitCode: json.kept.length > 0 ? EXIT.refused : EXIT.done,
  }
}
