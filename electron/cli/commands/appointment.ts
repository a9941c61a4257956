// Appointments with graduates: ledger appointment [list|add].
import { today } from '#common/clock.ts'
import { saveAppointment } from '#data/features/contacts/appointments.ts'
import { selectAppointments } from '#data/features/contacts/repository.ts'
import { codeName } from '#shared/codes/index.ts'
import { Appointment } from '#shared/contract/contacts.ts'
import { addDays } from '#shared/domain/day/index.ts'
import { type Arguments, readDay, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { studentIds } from '../students.ts'
import { staffNamed } from './contact.ts'

const DAYS_AHEAD = 30
const PLANNED = '1'

export async function appointmentCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
    case 'list':
      return listAppointments(args)
    case 'add':
      return addAppointment(args)
    default:
      throw usage('appointment 后面写 list 或 add')
  }
}

/** From today on for a month, unless days are named. */
async function listAppointments(args: Arguments): Promise<Answer> {
  const student = args.text('student')
  const { appointments, cohort } = await withLedger(args, (ctx, session) => {
    const from = readDay(args, 'from') ?? today(ctx.clock)
    const to = readDay(args, 'to') ?? addDays(from, DAYS_AHEAD)
    const [graduateId] = student === null ? [null] : studentIds(session, student)
    const wish = { from, to, graduateId: graduateId ?? null }
    return { appointments: selectAppointments(session.db, wish), cohort: session.info.cohort }
  })
  const lines = appointments.map(({ day, time, studentNo, name, purpose, place, state }) =>
    [
      `${day} ${time}`.trim(),
      studentNo,
      name,
      purpose,
      place,
      codeName('appointment_state', state, cohort),
    ].join('\t'),
  )
  return {
    json: { appointments },
    text: lines.length === 0 ? '没有预约' : lines.join('\n'),
    exitCode: EXIT.done,
  }
}

async function addAppointment(args: Arguments): Promise<Answer> {
  const { time: Time, place: Place, purpose: Purpose } = Appointment.shape
  const student = args.required('student')
  const day = readDay(args, 'date')
  if (day === null) throw usage('缺少 --date')
  const given = {
    day,
    time: within(Time, args.text('time') ?? '', '--time', '应为 15:30 的样子'),
    place: within(Place, args.text('place') ?? '', '--place', '最多 100 个字'),
    purpose: within(Purpose, args.text('purpose') ?? '', '--purpose', '最多 200 个字'),
  }
  const json = await withLedger(args, (ctx, session) => {
    const [graduateId = 0, another] = studentIds(session, student)
    if (another !== undefined) throw usage('--student 只写一个学号')
    return saveAppointment(ctx, session, {
      id: null,
      graduateId,
      ...given,
      staffId: staffNamed(session, args),
      state: PLANNED,
      note: '',
      screen: 'cli',
    })
  })
  return { json, text: `已登记 ${day} 的预约`, exitCode: EXIT.done }
}
