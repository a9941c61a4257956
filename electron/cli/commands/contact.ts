// Contacts with graduates: ledger contact 学号 …, ledger contact list.
import { today } from '#common/clock.ts'
import type { DataContext, Session } from '#data/context.ts'
import { contactsHandlers } from '#data/features/contacts/handlers.ts'
import { recordContacts } from '#data/features/contacts/record.ts'
import { selectGroups } from '#data/features/graduates/repository.ts'
import { selectStaffByText } from '#data/features/staff/repository.ts'
import { type CodeListName, codeName, findCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { ContactEntry } from '#shared/schemas/contact.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { type Arguments, readDay, readNumber, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { studentIds } from '../students.ts'

export async function contactCommand(args: Arguments): Promise<Answer> {
  return args.operand === 'list' ? listContacts(args) : record(args)
}

async function record(args: Arguments): Promise<Answer> {
  const answer = await withLedger(args, (ctx, session) => {
    const ids = whom(ctx, session, args)
    const entry = readEntry(ctx, session, args)
    const found = recordContacts(ctx, session, {
      ids,
      entry,
      lectureId: null,
      contactGroupId: null,
      appointmentId: null,
      screen: 'cli',
    })
    return { ...found, people: found.contacts.length }
  })
  const [remark] = answer.remarks
  const message = remark === undefined ? null : refusalText(remark.rule, 'zh')
  const isStored = remark?.ok ?? true
  const said = isStored ? `已登记 ${answer.people} 人的联系` : '未登记'
  return {
    json: {
      batch: answer.batch,
      contacts: answer.contacts,
      people: answer.people,
      ok: isStored,
      rule: remark?.rule ?? null,
      message,
    },
    text: message === null ? said : `${said}：${message}`,
    exitCode: isStored ? EXIT.done : EXIT.refused,
  }
}

/** Those who are named, or everybody of a key group who is in the ledger. */
function whom(ctx: DataContext, session: Session, args: Arguments): number[] {
  const group = args.text('group')
  if (group === null) return studentIds(session, args.operand ?? '')
  if (args.operand !== null) throw usage('学号和 --group 只写一个')
  const { db, info } = session
  const code = findCode('group', group, info.cohort)?.code
  if (code === undefined) throw usage(`没有重点群体 ${group}`)
  const ids = db.prepare('SELECT graduate_id FROM ledger_state WHERE in_ledger = 1').pluck().all()
  const members = selectGroups(db, ids.map(Number), today(ctx.clock))
  const found = members.filter(({ group_code }) => group_code === code)
  if (found.length === 0) throw new AppError('not_found', { what: `台账中的${group}` })
  return found.map(({ graduate_id }) => graduate_id)
}

function readEntry(ctx: DataContext, session: Session, args: Arguments): ContactEntry {
  const { cohort } = session.info
  const { content: Content, minutes: Minutes } = ContactEntry.shape
  const coded = (option: 'kind' | 'way' | 'result', list: CodeListName): string => {
    const text = args.required(option)
    const code = findCode(list, text, cohort)?.code
    if (code === undefined) throw usage(`--${option} ${text} 不在代码表中`)
    return code
  }
  const minutes = readNumber(args.text('minutes'), '--minutes ')
  return {
    day: readDay(args, 'date') ?? today(ctx.clock),
    kind: coded('kind', 'contact_kind'),
    way: coded('way', 'contact_way'),
    result: coded('result', 'contact_result'),
    content: within(Content, args.text('content') ?? '', '--content', '最多 500 个字'),
    nextAction: '',
    nextDate: readDay(args, 'next'),
    staffId: staffNamed(session, args),
    minutes: within(Minutes, minutes, '--minutes', '最多 1440'),
    expectedBefore: '',
    expectedAfter: '',
  }
}

/** Somebody of the staff by name; null where nobody is named. */
export function staffNamed({ db }: Session, args: Arguments): number | null {
  const name = args.text('staff')
  if (name === null) return null
  const [staff, another] = selectStaffByText(db, name)
  if (staff === undefined) throw new AppError('not_found', { what: `帮扶人员 ${name}` })
  if (another !== undefined) throw usage('有几位帮扶人员叫这个名字，请按名单的写法加上职务和部门')
  return staff.id
}

async function listContacts(args: Arguments): Promise<Answer> {
  const number = args.required('student')
  const { found, cohort } = await withLedger(args, async (ctx, session) => {
    const [graduateId = 0, another] = studentIds(session, number)
    if (another !== undefined) throw usage('--student 只写一个学号')
    const handlers = contactsHandlers(ctx)
    return { found: await handlers['contacts.list']({ graduateId }), cohort: session.info.cohort }
  })
  const lines = found.contacts.map(({ day, kind, way, result, content, staffName }) =>
    [
      day,
      codeName('contact_kind', kind, cohort),
      codeName('contact_way', way, cohort),
      codeName('contact_result', result, cohort),
      content,
      staffName,
    ].join('\t'),
  )
  const text = lines.length === 0 ? '还没有联系记录' : lines.join('\n')
  return { json: found, text, exitCode: EXIT.done }
}
