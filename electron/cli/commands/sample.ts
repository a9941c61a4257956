// The people whom the centre telephones for a period: ledger sample [list|draw|record|export].
import type { Session } from '#data/context.ts'
import { draw, readSample, recordCheck } from '#data/features/consolidation/sample.ts'
import { exportSample } from '#data/features/consolidation/sample-sheet.ts'
import { listSchools } from '#data/features/consolidation/schools.ts'
import { codeName, findCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { consolidation } from '#shared/contract/consolidation.ts'
import { type Arguments, readNumber, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { studentIds } from '../students.ts'

export async function sampleCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
    case 'list':
      return list(args)
    case 'draw':
      return drawNow(args)
    case 'record':
      return record(args)
    case 'export':
      return save(args)
    default:
      throw usage('sample 后面写 list、draw、record 或 export')
  }
}

function periodIn(args: Arguments): number {
  const id = readNumber(args.required('id'), '--id ')
  if (id === null) throw usage('缺少 --id')
  return id
}

async function list(args: Arguments): Promise<Answer> {
  const periodId = periodIn(args)
  const name = args.text('school')
  const { sample, cohort } = await withLedger(args, (_ctx, session) => ({
    sample: readSample(session, { periodId, schoolId: schoolNamed(session, name), result: null }),
    cohort: session.info.cohort,
  }))
  const lines = sample.people.map((person) =>
    [
      ...[person.studentNo, person.name, person.school],
      codeName('destination', person.destination, cohort),
      person.result === '' ? '未核查' : codeName('check_result', person.result, cohort),
      person.note,
    ].join('\t'),
  )
  const text = [`抽查 ${sample.total} 人`, ...lines].join('\n')
  return { json: sample, text, exitCode: EXIT.done }
}

function schoolNamed(session: Session, name: string | null): number | null {
  if (name === null) return null
  const school = listSchools(session).find((one) => one.name === name)
  if (school === undefined) throw new AppError('not_found', { what: `学院 ${name}` })
  return school.schoolId
}

const { shape: Draw } = consolidation['consolidation.draw'].input
const { shape: Check } = consolidation['consolidation.recordCheck'].input
const { shape: Export } = consolidation['consolidation.exportSample'].input

async function drawNow(args: Arguments): Promise<Answer> {
  const periodId = periodIn(args)
  const number = readNumber(args.required('percent'), '--percent ')
  const percent = within(Draw.percent, number, '--percent', '应为 1 到 100')
  const json = await withLedger(args, (ctx, session) => draw(ctx, session, { periodId, percent }))
  return { json, text: `新抽取 ${json.drawn} 人`, exitCode: EXIT.done }
}

async function record(args: Arguments): Promise<Answer> {
  const periodId = periodIn(args)
  const student = args.required('student')
  const note = within(Check.note, args.text('note') ?? '', '--note', '最多 300 个字')
  const json = await withLedger(args, (ctx, session) => {
    const { info } = session
    const code = findCode('check_result', args.required('result'), info.cohort)?.code
    const result = within(Check.result, code, '--result', '应为属实、信息有误、不属实或联系不上')
    const by = args.text('user') ?? info.userName
    const checkedBy = within(Check.checkedBy, by, '--user', '最多 60 个字')
    const { people } = readSample(session, { periodId, schoolId: null, result: null })
    const ids = studentIds(session, student)
    for (const id of ids) {
      const person = people.find(({ graduateId }) => graduateId === id)
      if (person === undefined) throw new AppError('not_found', { what: `抽查名单中的 ${student}` })
      recordCheck(ctx, session, { id: person.id, result, note, checkedBy })
    }
    return { recorded: ids.length }
  })
  return { json, text: `已登记 ${json.recorded} 人`, exitCode: EXIT.done }
}

async function save(args: Arguments): Promise<Answer> {
  const periodId = periodIn(args)
  const path = args.path(args.required('out'))
  const reason = within(Export.reason, args.text('reason'), '--reason', '应为 2 到 200 个字')
  const json = await withLedger(args, (ctx, session) =>
    exportSample(ctx, session, { periodId, path, reason }),
  )
  return { json, text: `已导出 ${json.rows} 人：${path}`, exitCode: EXIT.done }
}
