// The list of the platform against the ledger: ledger platform [list|take|ask|keep|open].
import { decide } from '#data/features/platform/decide.ts'
import { platformLines } from '#data/features/platform/lines.ts'
import { codeName } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { PlatformDecision, type PlatformLine } from '#shared/schemas/platform.ts'
import { platformStateText } from '#shared/text/platform.ts'
import { type Arguments, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

const SCREEN = 'cli'

export async function platformCommand(args: Arguments): Promise<Answer> {
  if (args.operand === null || args.operand === 'list') return listDifferences(args)
  const decision = PlatformDecision.safeParse(args.operand)
  if (!decision.success) throw usage('platform 后面写 list、take、ask、keep 或 open')
  return decideAbout(args, decision.data)
}

async function listDifferences(args: Arguments): Promise<Answer> {
  const { found, cohort } = await withLedger(args, (_ctx, session) => ({
    found: platformLines(session),
    cohort: session.info.cohort,
  }))
  const { list, counts, lines } = found
  const head =
    list === null
      ? '还没有平台名单，用 import 文件 --kind platform 导入'
      : `名单 ${list.fileName}（${list.day}）：一致 ${counts.same} 人，有差异 ${lines.length} 人`
  return {
    json: found,
    text: [head, ...lines.map((line) => lineText(line, cohort))].join('\n'),
    exitCode: EXIT.done,
  }
}

function lineText(line: PlatformLine, cohort: number): string {
  const side = ({ destination, employer, studySchool }: PlatformLine['platform']): string => {
    const name = destination === '' ? '（无）' : codeName('destination', destination, cohort)
    return [name, employer, studySchool].filter(Boolean).join(' ')
  }
  return [
    line.studentNo,
    line.name,
    platformStateText(line.state, 'zh'),
    `平台：${side(line.platform)}`,
    `台账：${side(line.ledger)}`,
    codeName('platform_decision', line.decision, cohort),
    line.reason,
  ].join('\t')
}

async function decideAbout(args: Arguments, decision: PlatformDecision): Promise<Answer> {
  const numbers = args.required('student').split(',').filter(Boolean)
  const reason = decision === 'keep' ? args.required('reason').trim() : (args.text('reason') ?? '')
  if (reason.length > 200) throw usage('--reason 最多 200 个字')
  const json = await withLedger(args, (ctx, session) => {
    const { lines } = platformLines(session)
    const wanted = numbers.map((studentNo) => {
      const line = lines.find((one) => one.studentNo === studentNo)
      if (line === undefined)
        throw new AppError('not_found', { what: `对账差异 学号 ${studentNo}` })
      return { rowId: line.rowId, graduateId: line.graduateId }
    })
    return decide(ctx, session, { lines: wanted, decision, reason, screen: SCREEN })
  })
  const refused = json.refused > 0 ? `，${json.refused} 人不能这样处理，未改动` : ''
  return {
    json,
    text: `已处理 ${json.done} 人${refused}`,
    exitCode: json.refused > 0 ? EXIT.refused : EXIT.done,
  }
}
