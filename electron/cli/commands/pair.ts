// Helpers: ledger pair <学号> --staff 姓名, pair unpaired, pair hand-over --staff 姓名 [--to 姓名].
import { today } from '#common/clock.ts'
import type { DataContext, Session } from '#data/context.ts'
import { selectIdByStudentNo } from '#data/features/graduates/repository.ts'
import { pairMany, propose } from '#data/features/staff/pairing.ts'
import { countParticipation } from '#data/features/staff/participation.ts'
import { selectStaff, selectStaffByText } from '#data/features/staff/repository.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { type Arguments, readDay, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

const SCREEN = 'cli'

export async function pairCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
      return showParticipation(args)
    case 'unpaired':
      return spread(args, () => null)
    case 'hand-over':
      return spread(args, ({ db }) => staffNamed(db, args.required('staff')))
    default:
      return pairOne(args, args.operand)
  }
}

async function showParticipation(args: Arguments): Promise<Answer> {
  const json = await withLedger(args, (_ctx, { db, info }) => countParticipation(db, info.cohort))
  const { inLedger, paired, staff, takingPart } = json
  const text = `已结对 ${paired}/${inLedger} 人；参与帮扶 ${takingPart}/${staff} 人`
  return { json, text, exitCode: EXIT.done }
}

async function pairOne(args: Arguments, studentNo: string): Promise<Answer> {
  const name = args.required('staff')
  const json = await withLedger(args, (ctx, session) => {
    const graduateId = selectIdByStudentNo(session.db, session.info.cohort, studentNo)
    if (graduateId === undefined) throw new AppError('not_found', { what: `学号 ${studentNo}` })
    const pairs = [{ graduateId, staffId: staffNamed(session.db, name) }]
    return pairMany(ctx, session, { pairs, day: dayOf(args, ctx), screen: SCREEN })
  })
  const text =
    json.paired === 0 ? `${studentNo} 的帮扶责任人已是 ${name}` : `已结对：${studentNo} — ${name}`
  return { json, text, exitCode: EXIT.done }
}

/** Spreads people evenly over the staff, or over those who are named; `--dry-run` only proposes. */
async function spread(
  args: Arguments,
  whose: (session: Session) => number | null,
): Promise<Answer> {
  const isDry = args.flag('dry-run')
  const json = await withLedger(args, (ctx, session) => {
    const { db } = session
    const named = args.text('to')
    const among = named === null ? null : named.split(/[,，、]/).map((name) => staffNamed(db, name))
    const labels = new Map(selectStaff(db).map(({ id, label }) => [id, label]))
    const { people, pairs } = propose(session, { of: whose(session), among })
    const proposed = {
      people: people.length,
      pairs: pairs.map(({ graduateId, staffId }) => ({
        studentNo: people.find(({ id }) => id === graduateId)?.studentNo ?? '',
        staff: labels.get(staffId) ?? '',
      })),
    }
    if (isDry || pairs.length === 0) return { ...proposed, batch: null, paired: 0 }
    return {
      ...proposed,
      ...pairMany(ctx, session, { pairs, day: dayOf(args, ctx), screen: SCREEN }),
    }
  })
  const lines = json.pairs.map(({ studentNo, staff }) => `${studentNo}\t${staff}`)
  const last = isDry ? `共 ${json.people} 人，未保存` : `已结对 ${json.paired}/${json.people} 人`
  return { json, text: [...lines, last].join('\n'), exitCode: EXIT.done }
}

function dayOf(args: Arguments, ctx: DataContext): string {
  return readDay(args, 'effective') ?? today(ctx.clock)
}

function staffNamed(db: Session['db'], name: string): number {
  const [staff, another] = selectStaffByText(db, name)
  if (staff === undefined) throw new AppError('not_found', { what: `帮扶人员 ${name}` })
  if (another !== undefined) throw usage('有几位帮扶人员叫这个名字，请按名单的写法加上职务和部门')
  return staff.id
}
