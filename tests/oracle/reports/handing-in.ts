// Periods and what schools hand in for them, done in a ledger by its commands and written on paper.
import { addDays } from '#shared/domain/day/index.ts'
import type { Office } from './in-ledger.ts'
import { placeMeant } from './on-paper.ts'
import type { StepOf } from './steps.ts'
import type { Period, Registers, Submission } from './world.ts'

/** What is kept after the step; null when nothing was stored. */
export const handedIn = (
  office: Office,
  step: StepOf<'period'> | StepOf<'submit'>,
  registers: Registers,
): Promise<Registers | null> =>
  step.what === 'period' ? planned(office, step, registers) : submitted(office, step, registers)

/** With the one of this number in its place, or after all others. */
function withOne<T extends Readonly<{ id: number }>>(all: readonly T[], one: T): readonly T[] {
  const place = all.findIndex(({ id }) => id === one.id)
  return place === -1 ? [...all, one] : all.with(place, one)
}

async function planned(
  { ledger, handlers }: Office,
  { which, kind, begins, length, deadline }: StepOf<'period'>,
  registers: Registers,
): Promise<Registers | null> {
  const { periods } = registers
  const meant = which === null ? undefined : periods[placeMeant(periods, which)]
  const from = addDays(ledger.ctx.clock.now().toISOString().slice(0, 10), begins)
  const to = addDays(from, length)
  const period: Omit<Period, 'id'> = {
    ...{ name: `${from}报送`, from, to },
    deadline: deadline === null ? null : addDays(to, deadline),
  }
  const { batch, id } = await handlers['periods.save']({
    ...{ id: meant?.id ?? null, kind, name: period.name, note: '', tables: [] },
    ...{ dateFrom: from, dateTo: to, deadline: period.deadline },
  })
  return batch === null ? null : { ...registers, periods: withOne(periods, { id, ...period }) }
}

const HANDED_IN = ['4', '5', '6', '7']
const RETURNED = '5'

async function submitted(
  { ledger, handlers }: Office,
  step: StepOf<'submit'>,
  registers: Registers,
): Promise<Registers | null> {
  const { periods, submissions } = registers
  const period = periods[placeMeant(periods, step.period)]
  if (period === undefined) return null
  const { school, state, hoursAgo } = step
  const own = submissions.filter((one) => one.period === period.id && one.school === school)
  const meant = step.which === null ? undefined : own[placeMeant(own, step.which)]
  const now = ledger.ctx.clock.now()
  const said = new Date(now.getTime() - (hoursAgo ?? 0) * 3_600_000).toISOString()
  const reason = state === RETURNED ? '勾稽不平' : ''
  const { batch, id } = await handlers['periods.submit']({
    ...{ id: meant?.id ?? null, periodId: period.id, schoolId: school + 1, state },
    ...{ submittedAt: hoursAgo === null ? null : said, returnReason: reason },
    ...{ preparedBy: '周老师', checkedBy: '', approvedBy: '', note: '' },
  })
  if (batch === null) return null
  const at = hoursAgo !== null || HANDED_IN.includes(state) ? said : null
  const one: Submission = { id, period: period.id, school, state, at, reason }
  return { ...registers, submissions: withOne(submissions, one) }
}
