// What a day came to, and 日清: ledger day [finish].
import { dayOf, figuresOn, finishDay, openOn } from '#data/features/today/service.ts'
import { codeName } from '#shared/codes/index.ts'
import { expectedClosing } from '#shared/domain/daily/index.ts'
import { ruleText } from '#shared/domain/validation/index.ts'
import { type DailyCheck, type DailyFigures, DayNote } from '#shared/schemas/daily.ts'
import { type Arguments, readDay, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

const SCREEN = 'cli'

export async function dayCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
      return showDay(args)
    case 'finish':
      return finish(args)
    default:
      throw usage('day 后面只能写 finish')
  }
}

async function showDay(args: Arguments): Promise<Answer> {
  const wanted = readDay(args, 'date')
  const { cohort, ...json } = await withLedger(args, (ctx, session) => {
    const day = dayOf(ctx, wanted)
    const { figures, names, record } = figuresOn(session, day)
    return { cohort: session.info.cohort, day, figures, names, ...openOn(session, day), record }
  })
  const frozen = json.record === null ? '尚未日清' : `已日清（${json.record.userName}）`
  const lines = [`${json.day} ${frozen}`, ...figureLines(json.figures, cohort)]
  return { json, text: [...lines, ...checkLines(json.checks)].join('\n'), exitCode: EXIT.done }
}

async function finish(args: Arguments): Promise<Answer> {
  const wanted = readDay(args, 'date')
  const note = within(DayNote, args.text('note') ?? '', '--note', '最多 300 个字')
  const { cohort, ...json } = await withLedger(args, (ctx, session) => ({
    cohort: session.info.cohort,
    ...finishDay(ctx, session, { day: wanted, note, screen: SCREEN }),
  }))
  const { record } = json
  const lines = [`${record.day} 已日清`, ...figureLines(record.figures, cohort)]
  return { json, text: [...lines, ...checkLines(record.checks)].join('\n'), exitCode: EXIT.done }
}

function figureLines(figures: DailyFigures, cohort: number): string[] {
  const by = Object.entries(figures.landedBy)
    .map(([code, count]) => `${codeName('destination', code, cohort)} ${count}`)
    .join('，')
  return [
    `期初未就业 ${figures.opening}`,
    `新增落实 ${figures.landed}${by === '' ? '' : `（${by}）`}`,
    `回退 ${figures.fallback}`,
    `调入 ${figures.movedIn}`,
    `调出 ${figures.movedOut}`,
    `期末未就业 ${figures.closing}${figures.closing === expectedClosing(figures) ? '' : '（勾稽不平）'}`,
    `净变化 ${figures.closing - figures.opening}`,
    `联系 ${figures.contacts} 人次，其中有效 ${figures.validContacts}；推送 ${figures.pushes} 人次`,
  ]
}

const checkLines = (checks: readonly DailyCheck[]): string[] =>
  checks.map(({ rule, count }) => `${rule} ${ruleText(rule, 'zh')}：${count}`)
