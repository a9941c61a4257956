// Why the figures changed from one day to another: the equation, and who is behind each part of it.
import { changedPeople, viewChange } from '#data/features/reports/change.ts'
import { openedIn } from '#data/features/reports/restricted.ts'
import type { Change, ChangeQuestion } from '#shared/contract/report-change.ts'
import { type Arguments, readDay, readKnown, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

type Part = Change['parts'][number]

export async function reportChangeCommand(args: Arguments): Promise<Answer> {
  const question = questionOf(args)
  const json = await withLedger(args, (ctx, session) => {
    const { parts, ...change } = viewChange(ctx, session, question)
    const isOpen = openedIn(session)
    return {
      ...change,
      parts: parts.map((part) => ({
        ...part,
        studentNos: changedPeople(
          ctx,
          session,
          { question, part: part.part },
          isOpen,
          Number.POSITIVE_INFINITY,
        ).people.map(({ studentNo }) => studentNo),
      })),
    }
  })
  return { json, text: describe(json), exitCode: EXIT.done }
}

function questionOf(args: Arguments): ChangeQuestion {
  const from = readDay(args, 'from')
  const to = readDay(args, 'to')
  if (from === null || to === null || from > to)
    throw usage('report change 要写 --from 和 --to 两个日期，前者不晚于后者')
  return { from: { asOf: from, known: 'then' }, to: { asOf: to, known: readKnown(args) } }
}

const NAMES: Readonly<Record<Part['part'], string>> = {
  landed: '新增落实',
  fallback: '回退',
  movedIn: '调入',
  movedOut: '调出',
  corrected: '更正',
  uncoded: '代码表外',
  reclassified: '内部变动',
}
const OWN_SIGNS: Readonly<Partial<Record<Part['part'], string>>> = {
  landed: '−',
  fallback: '＋',
  movedIn: '＋',
  movedOut: '−',
}

/** What a part does to the unemployed, as a term of the equation. */
function termOf({ part, unemployed: { up, down } }: Part): string {
  const shift = up - down
  const sign = OWN_SIGNS[part] ?? (shift < 0 ? '−' : '＋')
  return ` ${sign} ${NAMES[part]} ${Math.abs(shift)}`
}

function describe({ from, to, parts, since }: Omit<Change, 'pairs' | 'erased'>): string {
  const terms = parts.filter(({ part, people }) => part !== 'reclassified' && isSaid(part, people))
  const inside = parts.find(({ part }) => part === 'reclassified')?.people ?? 0
  return [
    `${from.asOf} 日终（按当日所知）至 ${to.asOf} 日终（${to.known === 'now' ? '按现在所知' : '按当日所知'}）`,
    `未就业：期初 ${from.unemployed}${terms.map(termOf).join('')} = 期末 ${to.unemployed}`,
    `已落实：期初 ${from.landed}，期末 ${to.landed}；毕业生：期初 ${from.graduates}，期末 ${to.graduates}`,
    `落实率：期初 ${from.rate}，期末 ${to.rate}`,
    `内部变动（去向或意愿变化，未就业人数不变）：${inside} 人`,
    ...(since === null || from.asOf < since
      ? [`本台账自 ${since ?? '今日'} 起记录，此前各日当时所知为空。`]
      : []),
  ].join('\n')
}

/** What hardly ever happens is said where it happened. */
const isSaid = (part: Part['part'], people: number): boolean => part !== 'uncoded' || people > 0
