// Periods and what was handed in for them: ledger period [list|add|submit].
import { today } from '#common/clock.ts'
import { selectHandingIn, selectPeriods } from '#data/features/periods/repository.ts'
import { savePeriod, saveSubmission } from '#data/features/periods/service.ts'
import { codeName, findCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { periodOf, REGULAR_PERIODS, type Span } from '#shared/domain/period/index.ts'
import { Period, Submission } from '#shared/schemas/period.ts'
import { type Arguments, readDay, readNumber, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { readReports } from '../report-words.ts'

const SCREEN = 'cli'

export async function periodCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
    case 'list':
      return listPeriods(args)
    case 'add':
      return addPeriod(args)
    case 'submit':
      return submit(args)
    default:
      throw usage('period 后面写 list、add 或 submit')
  }
}

async function listPeriods(args: Arguments): Promise<Answer> {
  const { periods, schools, cohort } = await withLedger(args, (_ctx, { db, info }) => ({
    periods: selectPeriods(db, info.cohort),
    schools: selectHandingIn(db, info),
    cohort: info.cohort,
  }))
  const lines = periods.map(({ id, kind, name, dateFrom, dateTo, deadline, submissions }) =>
    [
      ...[id, codeName('period_kind', kind, cohort), name, `${dateFrom}至${dateTo}`],
      ...[deadline ?? '', `报送 ${submissions.length} 次`],
    ].join('\t'),
  )
  return {
    json: { periods, schools },
    text: lines.length === 0 ? '还没有报送期' : lines.join('\n'),
    exitCode: EXIT.done,
  }
}

async function addPeriod(args: Arguments): Promise<Answer> {
  const name = within(Period.shape.name, args.required('name'), '--name', '应为 1 到 60 个字')
  const note = within(Period.shape.note, args.text('note') ?? '', '--note', '最多 300 个字')
  const json = await withLedger(args, (ctx, session) => {
    const kind = within(
      Period.shape.kind,
      findCode('period_kind', args.required('kind'), session.info.cohort)?.code,
      '--kind',
      '应为日报 D、周报 W、旬报 X、月报 M、专项 T、初次 F 或年终 Y',
    )
    const { from: dateFrom, to: dateTo } = spanOf(args, kind, today(ctx.clock))
    const deadline = readDay(args, 'until')
    const asked = args.text('tables')
    const tables = asked === null ? [] : readReports(asked)
    const period = { id: null, kind, name, dateFrom, dateTo, deadline, note, tables }
    return savePeriod(ctx, session, period, SCREEN)
  })
  return { json, text: `已新建报送期 ${name}`, exitCode: EXIT.done }
}

/** As it is said, or the regular one of the day. */
function spanOf(args: Arguments, kind: Period['kind'], now: string): Span {
  const [from, to] = [readDay(args, 'from'), readDay(args, 'to')]
  if (from !== null && to !== null) return { from, to }
  const regular = REGULAR_PERIODS.find((one) => one === kind)
  if (regular === undefined || from !== null || to !== null)
    throw usage('--from 与 --to 要一起写；日报、周报、旬报、月报也可只写 --date')
  return periodOf(regular, readDay(args, 'date') ?? now)
}

async function submit(args: Arguments): Promise<Answer> {
  const periodId = readNumber(args.required('id'), '--id ')
  if (periodId === null) throw usage('缺少 --id')
  const json = await withLedger(args, (ctx, session) => {
    const { cohort } = session.info
    const state = within(
      Submission.shape.state,
      findCode('submission_state', args.required('state'), cohort)?.code,
      '--state',
      '应为草稿、自查通过、已签批、已上报、退回、校审通过或归档',
    )
    const given = {
      ...{ id: null, periodId, schoolId: schoolOf(args, session), state, submittedAt: null },
      ...{ preparedBy: args.text('user') ?? session.info.userName, checkedBy: '', approvedBy: '' },
      ...{ returnReason: args.text('reason') ?? '', note: args.text('note') ?? '' },
    }
    return saveSubmission(ctx, session, given, SCREEN)
  })
  return { json, text: '已登记报送', exitCode: EXIT.done }
}

function schoolOf(
  args: Arguments,
  { db, info }: Parameters<Parameters<typeof withLedger>[1]>[1],
): number | null {
  const schools = selectHandingIn(db, info)
  const wanted = args.text('school')
  const school =
    wanted === null && info.role !== 'central'
      ? schools[0]
      : schools.find(({ name }) => name === wanted)
  if (school === undefined) throw new AppError('not_found', { what: `学院 ${wanted ?? ''}` })
  return school.id
}
