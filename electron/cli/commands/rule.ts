// Rules as data: ledger rule [show|set].
import { readFileSync } from 'node:fs'
import { today } from '#common/clock.ts'
import { ruleOn, selectVersions } from '#data/features/settings/rules.ts'
import { saveRule } from '#data/features/settings/save-rule.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { contract } from '#shared/contract/index.ts'
import { RULE_CONTENTS, RuleName } from '#shared/schemas/rule.ts'
import { ruleText } from '#shared/text/rules.ts'
import { type Arguments, readDay, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

const SCREEN = 'cli'

export async function ruleCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
    case 'list':
      return listRules()
    case 'show':
      return showRule(args)
    case 'set':
      return setRule(args)
    default:
      throw usage('rule 后面写 list、show 或 set')
  }
}

function listRules(): Answer {
  const rules = RuleName.options.map((name) => ({ name, title: ruleText(name, 'zh') }))
  const lines = rules.map(({ name, title }) => `${name}\t${title}`)
  return { json: { rules }, text: lines.join('\n'), exitCode: EXIT.done }
}

const nameIn = (args: Arguments): RuleName =>
  within(RuleName, args.required('rule'), '--rule', `应为 ${RuleName.options.join('、')} 之一`)

async function showRule(args: Arguments): Promise<Answer> {
  const name = nameIn(args)
  const day = readDay(args, 'as-of')
  const json = await withLedger(args, (ctx, session) => ({
    rule: name,
    cohort: session.info.cohort,
    content: ruleOn(session, name, day ?? today(ctx.clock)),
    versions: selectVersions(session, name).map(({ valid_from }) => valid_from),
  }))
  return { json, text: JSON.stringify(json.content, null, 2), exitCode: EXIT.done }
}

/** `null` in the file, or --shipped: what the program brings along. */
async function setRule(args: Arguments): Promise<Answer> {
  const name = nameIn(args)
  const day = readDay(args, 'from')
  const content = args.flag('shipped') ? null : contentIn(args, name)
  const json = await withLedger(args, (ctx, session) =>
    saveRule(ctx, session, { name, validFrom: day ?? today(ctx.clock), content }, SCREEN),
  )
  return { json, text: `已保存规则“${ruleText(name, 'zh')}”`, exitCode: EXIT.done }
}

function contentIn(args: Arguments, name: RuleName) {
  const file = args.path(args.required('file'))
  const { content: Content } = contract['settings.saveRule'].input.shape
  let read: unknown
  try {
    read = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new AppError('file_unreadable', { file }, { cause })
  }
  const problem = read === null ? undefined : RULE_CONTENTS[name].safeParse(read).error?.issues[0]
  if (problem !== undefined) {
    throw usage(`规则文件不符合要求，位置：${problem.path.join('.') || '开头'}`)
  }
  return read === null ? null : within(Content.unwrap(), JSON.stringify(read), '--file', '太大')
}
