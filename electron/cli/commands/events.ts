// What is put right in a person's time line: break (解约/回退) and correct (更正).
import { today } from '#common/clock.ts'
import type { DataContext, Session } from '#data/context.ts'
import { destinationsHandlers } from '#data/features/destinations/handlers.ts'
import { presentDestination } from '#data/features/destinations/record.ts'
import { selectIdByStudentNo } from '#data/features/graduates/repository.ts'
import { willingnessHandlers } from '#data/features/willingness/handlers.ts'
import { presentWillingnessEvent } from '#data/features/willingness/record.ts'
import { type CodeListName, findCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { DESTINATION_DETAIL_FIELDS } from '#shared/domain/fields/index.ts'
import type { CellRemark } from '#shared/schemas/graduate.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { type Arguments, readDay, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

type Recorded = Readonly<{ batch: number | null; remarks: readonly CellRemark[] }>

export async function breakCommand(args: Arguments): Promise<Answer> {
  const answer = await ofPerson(args, (ctx, session, id) => {
    const code = codeIn(session)
    return destinationsHandlers(ctx)['destinations.breakOff']({
      id,
      happenDate: readDay(args, 'effective') ?? today(ctx.clock),
      destination: code('destination', args.text('destination') ?? '70'),
      reason: code('break_reason', args.required('reason')),
      note: args.text('note') ?? '',
      willingness: null,
      screen: 'cli',
    })
  })
  return toAnswer(answer)
}

/** Corrects the event that holds at present. */
export async function correctCommand(args: Arguments): Promise<Answer> {
  const field = args.required('field')
  if (field !== 'destination' && field !== 'willingness')
    throw usage('--field 应为 destination 或 willingness')
  const work = field === 'destination' ? correctedDestination(args) : correctedWillingness(args)
  return toAnswer(await ofPerson(args, work))
}

type Work = (ctx: DataContext, session: Session, id: number) => Recorded | Promise<Recorded>

const correctedDestination =
  (args: Arguments): Work =>
  (ctx, session, id) => {
    const present = presentDestination(session.db, id)
    if (present === undefined) throw new AppError('not_found', { what: '可更正的毕业去向' })
    const value = args.text('value') ?? present.to_destination
    const destination = codeIn(session)('destination', value)
    const details = destination === present.to_destination ? detailsOf(present) : {}
    const happenDate = readDay(args, 'effective') ?? String(present.happen_date)
    const stated = { eventId: present.id, destination, happenDate, details, screen: 'cli' }
    return destinationsHandlers(ctx)['destinations.correct'](stated)
  }

const correctedWillingness =
  (args: Arguments): Work =>
  (ctx, session, id) => {
    const present = presentWillingnessEvent(session.db, id)
    if (present === undefined) throw new AppError('not_found', { what: '可更正的就业意愿' })
    return willingnessHandlers(ctx)['willingness.correct']({
      eventId: present.id,
      willingness: codeIn(session)('willingness', args.text('value') ?? present.to_willingness),
      reasons: present.reasons.split(',').filter((code) => code !== ''),
      reasonNote: present.reason_note,
      happenDate: readDay(args, 'effective') ?? present.happen_date,
      screen: 'cli',
    })
  }

function ofPerson(args: Arguments, work: Work): Promise<Recorded> {
  const studentNo = args.operand
  if (studentNo === null || studentNo.trim() === '') throw usage('缺少学号')
  return withLedger(args, (ctx, session) => {
    const id = selectIdByStudentNo(session.db, session.info.cohort, studentNo)
    if (id === undefined) throw new AppError('not_found', { what: `学号 ${studentNo}` })
    return work(ctx, session, id)
  })
}

/** A code or its name as a code; what no list knows goes on and is refused. */
const codeIn =
  ({ info }: Session) =>
  (list: CodeListName, text: string): string =>
    findCode(list, text, info.cohort)?.code ?? text

function detailsOf(event: Readonly<Record<string, unknown>>): Record<string, string> {
  const known = DESTINATION_DETAIL_FIELDS.map(({ key }) => [key, event[key]] as const)
  return Object.fromEntries(
    known.flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [[key, value]] : [],
    ),
  )
}

function toAnswer({ batch, remarks }: Recorded): Answer {
  const said = remarks.map(({ field, ok, rule }) => ({
    field,
    ok,
    rule,
    message: refusalText(rule, 'zh'),
  }))
  const ok = remarks.every((remark) => remark.ok)
  const lines = [ok ? '已保存' : '未保存', ...said.map(({ message }) => message)]
  return {
    json: { batch, ok, remarks: said },
    text: lines.join('\n'),
    exitCode: ok ? EXIT.done : EXIT.refused,
  }
}
