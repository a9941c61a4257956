// Who and what is open by the filters of the columns: list, problems.

import type { Session } from '#data/context.ts'
import { shownValue } from '#data/features/graduates/concealment.ts'
import { exportList } from '#data/features/graduates/export-list.ts'
import { shownField } from '#data/features/graduates/list/columns.ts'
import { idsOf } from '#data/features/graduates/list/order.ts'
import { problemsOf } from '#data/features/graduates/list/problems.ts'
import type { PersonRow } from '#data/features/graduates/repository.ts'
import type { JobControl } from '#data/jobs/jobs.ts'
import { codeName } from '#shared/codes/index.ts'
import { isRuleId } from '#shared/domain/validation/index.ts'
import { Reason } from '#shared/schemas/common.ts'
import type { Past } from '#shared/schemas/past.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { type Arguments, readNumber, readPast, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { onSheet, readPeople } from '../list-of-day.ts'
import { readFields, readFilter, readSort } from '../list-words.ts'

export async function listCommand(args: Arguments): Promise<Answer> {
  const sort = readSort(args)
  const limit = readNumber(args.text('limit'), '--limit ')
  const past = readPast(args)
  const out = readOut(args, past)
  const json = await withLedger(args, async (ctx, session) => {
    const filter = readFilter(args, session.info.cohort)
    const ids = onSheet(ctx, session, past, (sheet) => idsOf(sheet, filter, sort))
    const listed = ids.slice(0, limit ?? ids.length)
    const byId = new Map(readPeople(session, listed, past).map((person) => [person.id, person]))
    const people = listed.flatMap((id) => {
      const person = byId.get(id)
      return person === undefined ? [] : [toPerson(person, session)]
    })
    if (out !== null) await exportList(ctx, session, { ids: listed, ...out }, NO_CONTROL)
    return { total: ids.length, people }
  })
  const lines = json.people.map((person) => Object.values(person).join('\t'))
  return {
    json,
    text: lines.length === 0 ? '没有符合条件的人' : [`共 ${json.total} 人`, ...lines].join('\n'),
    exitCode: EXIT.done,
  }
}

const NO_CONTROL: JobControl = { signal: new AbortController().signal, progress: () => undefined }

/** What goes round among those who help: it is edited and brought back. */
const USUAL = [
  'sex',
  'school_id',
  'major_name',
  'class_name',
  'mobile',
  'destination',
  'willingness',
  'reasons',
  'reason_note',
  'intent_region',
  'intent_position',
  'helper',
  'plan',
  'next_contact',
  'remark',
]

/** Where the list is written to; null where it is only shown. */
function readOut(args: Arguments, past: Past | undefined) {
  const fields = readFields(args)
  const reason = args.text('reason')
  if (args.text('out') === null) {
    if (fields.length > 0 || reason !== null) throw usage('--field、--reason 只与 --out 一起用')
    return null
  }
  if (past !== undefined) throw usage('--out 只能导出现在的名单，不能与 --as-of、--known 一起用')
  return {
    path: args.path(args.required('out')),
    fields: fields.length > 0 ? fields : USUAL,
    reason: reason === null ? null : within(Reason, reason, '--reason', '2 至 200 个字'),
    screen: 'cli',
  }
}

function toPerson(person: PersonRow, session: Session) {
  const { cohort } = session.info
  const text = (key: string): string => String(person[key] ?? '')
  return {
    studentNo: text('student_no'),
    name: text('name'),
    school: text('school_name'),
    major: text('major_name'),
    className: text('class_name'),
    destination: codeName('destination', text('destination'), cohort),
    willingness: codeName(
      'willingness',
      shownValue(session, person.id, 'willingness', text('willingness')),
      cohort,
    ),
  }
}

const MOST_PROBLEMS = 5000

export async function problemsCommand(args: Arguments): Promise<Answer> {
  if (args.operand !== null) throw usage('problems 后面没有参数')
  const rule = args.text('rule')
  if (rule !== null && !isRuleId(rule)) throw usage(`没有规则 ${rule}`)
  const sort = readSort(args)
  const limit = readNumber(args.text('limit'), '--limit ') ?? MOST_PROBLEMS
  const json = await withLedger(args, (ctx, session) => {
    const filter = readFilter(args, session.info.cohort)
    const found = onSheet(ctx, session, readPast(args), (sheet) =>
      problemsOf(sheet, { filter, sort, rule, limit }, (id, field, raw) =>
        shownValue(session, id, field, raw),
      ),
    )
    const problems = found.problems.map(({ id: _, ...problem }) => ({
      ...problem,
      message: refusalText(problem.rule, 'zh'),
    }))
    return { ...found, problems }
  })
  const rules = json.rules.map((one) => `${one.rule}\t${one.count}\t${refusalText(one.rule, 'zh')}`)
  const lines = json.problems.map((one) =>
    [
      one.studentNo,
      one.name,
      shownField(one.field)?.header ?? one.field,
      `${one.rule} ${one.message}`,
      one.raw ?? '',
    ].join('\t'),
  )
  return {
    json,
    text: json.total === 0 ? '没有待处理的问题' : [...rules, '', ...lines].join('\n'),
    exitCode: EXIT.done,
  }
}
