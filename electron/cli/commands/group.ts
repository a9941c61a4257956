// Key groups: ledger group [list|set|unset].
import { today } from '#common/clock.ts'
import { listGroups } from '#data/features/key-groups/handlers.ts'
import { setGroup } from '#data/features/key-groups/service.ts'
import { codeName, findCode } from '#shared/codes/index.ts'
import { contract } from '#shared/contract/index.ts'
import { conditionText } from '#shared/text/group-rules.ts'
import { type Arguments, readDay, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { studentIds } from '../students.ts'

const SCREEN = 'cli'

export async function groupCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
    case 'list':
      return showGroups(args)
    case 'set':
      return put(args, true)
    case 'unset':
      return put(args, false)
    default:
      throw usage('group 后面写 list、set 或 unset')
  }
}

async function showGroups(args: Arguments): Promise<Answer> {
  const { groups, cohort } = await withLedger(args, (ctx, session) => ({
    groups: listGroups(ctx, session),
    cohort: session.info.cohort,
  }))
  const lines = groups.map(({ group, name, people, inLedger, rule }) =>
    [
      group,
      name,
      `${people} 人`,
      `在台账 ${inLedger} 人`,
      rule === null ? '' : conditionText(rule, { cohort, lang: 'zh' }),
    ].join('\t'),
  )
  return { json: { groups }, text: lines.join('\n'), exitCode: EXIT.done }
}

async function put(args: Arguments, on: boolean): Promise<Answer> {
  const students = args.required('student')
  const wanted = args.required('group')
  const { basis: Basis } = contract['keyGroups.set'].input.shape
  const basis = within(Basis, args.text('basis') ?? '', '--basis', '最多 200 个字')
  const day = readDay(args, 'from')
  const { json, name } = await withLedger(args, (ctx, session) => {
    const { cohort } = session.info
    const group = findCode('group', wanted, cohort)?.code
    if (group === undefined) throw usage(`没有重点群体 ${wanted}`)
    const ids = studentIds(session, students)
    const from = day ?? today(ctx.clock)
    return {
      json: setGroup(ctx, session, { ids, group, on, from, basis, screen: SCREEN }),
      name: codeName('group', group, cohort),
    }
  })
  const said = on ? `列入“${name}”` : `移出“${name}”`
  return { json, text: `已把 ${json.changed} 人${said}`, exitCode: EXIT.done }
}
