// Who moved from class to class, or from destination to destination, between two days.
import { selectPeople } from '#data/features/graduates/repository.ts'
import { ABSENT, LANDED, movesBetween } from '#data/features/willingness/moves.ts'
import { inThePast } from '#data/past/in-the-past.ts'
import { codeName } from '#shared/codes/index.ts'
import { type Arguments, readDay, readKnown, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

export async function movesCommand(args: Arguments): Promise<Answer> {
  if (args.operand !== null) throw usage('moves 后面没有参数')
  const from = readDay(args, 'from')
  const to = readDay(args, 'to')
  if (from === null || to === null || from > to)
    throw usage('moves 要写 --from 和 --to 两个日期，前者不晚于后者')
  const known = readKnown(args)
  const axis = args.text('field') ?? 'willingness'
  if (axis !== 'willingness' && axis !== 'destination')
    throw usage('--field 应为 willingness 或 destination')
  const { json, cohort } = await withLedger(args, (_ctx, session) => {
    const found = movesBetween(session, { from, to, axis, known })
    const ids = found.cells.flatMap((cell) => cell.ids)
    const numbers = new Map(
      // Whoever has left the roster since was on it at one of the two days.
      [from, to].flatMap((asOf) =>
        inThePast(session, { asOf, known }, () => selectPeople(session.db, ids), ids).map(
          (person) => [person.id, String(person.student_no ?? '')] as const,
        ),
      ),
    )
    const named = (some: readonly number[]) => some.map((id) => numbers.get(id) ?? '')
    const cells = found.cells.map(({ ids: own, ...cell }) => ({
      ...{ ...cell, count: own.length, studentNos: named(own) },
    }))
    const { begin, end } = found
    const flows = {
      landed: named(found.landed),
      fellBack: named(found.fellBack),
      cameIn: named(found.cameIn),
      left: named(found.left),
    }
    return { json: { begin, end, ...flows, cells }, cohort: session.info.cohort }
  })
  const nameOf = (code: string): string => {
    if (code === LANDED) return '已落实'
    if (code === ABSENT) return '不在名单'
    return code === '' ? '无去向' : codeName(axis, code, cohort)
  }
  const lines = json.cells.map((cell) => `${nameOf(cell.from)} → ${nameOf(cell.to)}\t${cell.count}`)
  const sums = `期初 ${json.begin}，落实 ${json.landed.length}，回退 ${json.fellBack.length}，调入 ${json.cameIn.length}，调出 ${json.left.length}，期末 ${json.end}`
  return { json, text: [sums, ...lines].join('\n'), exitCode: EXIT.done }
}
