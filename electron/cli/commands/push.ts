import { today } from '#common/clock.ts'
import type { DataContext, Session } from '#data/context.ts'
import { selectIdByStudentNo } from '#data/features/graduates/repository.ts'
import { peopleFor } from '#data/features/vacancies/match.ts'
import { pushVacancies } from '#data/features/vacancies/push.ts'
import { requireVacancy } from '#data/features/vacancies/service.ts'
import { findCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { pushText } from '#shared/domain/vacancy/index.ts'
import type { MatchedPerson } from '#shared/schemas/vacancy.ts'
import { reasonText } from '#shared/text/matching.ts'
import { type Arguments, readDay, readNumber, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

const MOST = 200
const WECHAT = '2'

export async function pushCommand(args: Arguments): Promise<Answer> {
  const vacancy = readNumber(args.required('vacancy'), '--vacancy')
  if (vacancy === null) throw usage('缺少 --vacancy')
  const to = args.text('to')
  if ((to === null) === !args.flag('match')) throw usage('用 --to 写学号，或用 --match，二者选一')
  if (args.flag('dry-run') && to !== null) throw usage('--dry-run 要与 --match 一起使用')
  return withLedger(args, (ctx, session) => {
    const limit = Math.min(readNumber(args.text('limit'), '--limit') ?? MOST, MOST)
    const matched =
      to === null ? peopleFor(ctx, session, { id: vacancy, all: false, limit }).people : []
    if (args.flag('dry-run')) return proposed(matched, session.info.cohort)
    const graduates = to === null ? matched.map((one) => one.graduateId) : idsOf(session, to)
    return push(ctx, session, args, { vacancy, graduates })
  })
}

function push(
  ctx: DataContext,
  session: Session,
  args: Arguments,
  { vacancy, graduates }: Readonly<{ vacancy: number; graduates: readonly number[] }>,
): Answer {
  const text = pushText([requireVacancy(ctx, session, vacancy)])
  if (graduates.length === 0) {
    const json = { batch: null, pushed: 0, already: [], text }
    return { json, text: '台账中没有匹配的人', exitCode: EXIT.done }
  }
  const way = findCode('contact_way', args.text('way') ?? WECHAT, session.info.cohort)
  if (way === undefined) throw usage('--way 应为电话、微信/QQ 等方式或其代码')
  const done = pushVacancies(ctx, session, {
    vacancies: [vacancy],
    graduates: [...graduates],
    day: readDay(args, 'date') ?? today(ctx.clock),
    way: way.code,
    staffId: null,
    screen: 'cli',
  })
  const already = done.already.map(({ name, day }) => `${name} ${day} 已推送过，没有重复登记`)
  return {
    json: { ...done, text },
    text: [`已登记 ${done.pushed} 条推送`, ...already, '', text].join('\n'),
    exitCode: already.length > 0 ? EXIT.refused : EXIT.done,
  }
}

function proposed(matched: readonly MatchedPerson[], cohort: number): Answer {
  const people = matched.map(({ studentNo, name, score, reasons }) => ({
    studentNo,
    name,
    score,
    reasons: reasons.map((reason) => reasonText(reason, cohort, 'zh')),
  }))
  const lines = people.map(({ studentNo, name, reasons }) =>
    [studentNo, name, reasons.join('，')].join('\t'),
  )
  const text = lines.length === 0 ? '台账中没有匹配的人' : lines.join('\n')
  return { json: { people }, text, exitCode: EXIT.done }
}

function idsOf({ db, info }: Session, to: string): number[] {
  const numbers = to.split(/[,，、\s]+/).filter(Boolean)
  return numbers.map((studentNo) => {
    const id = selectIdByStudentNo(db, info.cohort, studentNo)
    if (id === undefined) throw new AppError('not_found', { what: `学号 ${studentNo}` })
    return id
  })
}
