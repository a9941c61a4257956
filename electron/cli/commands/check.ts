import { verifyNow } from '#data/features/history/verify.ts'
import type { ChainReport } from '#shared/contract/history.ts'
import type { Arguments } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

export async function checkCommand(args: Arguments): Promise<Answer> {
  const { report, damage } = await withLedger(args, verifyNow)
  const isSound = report.integrity === 'ok' && report.chain === 'ok'
  return {
    json: { ...report, damage },
    text: [fileText(damage), ...chainLines(report)].join('\n'),
    exitCode: isSound ? EXIT.done : EXIT.refused,
  }
}

const fileText = (damage: readonly string[]): string =>
  damage.length === 0 ? '台账文件完好' : `台账文件有损坏：\n${damage.join('\n')}`

const PROBLEMS = {
  entry: '有改动记录被篡改',
  batch: '操作、时间或用户被篡改',
  link: '记录有缺失、多出或次序不对',
  erasure: '被清空的内容多于依法删除的',
  head: '与备份旁记下的链头不符',
} as const

function chainLines(report: ChainReport): string[] {
  const { chain, batches, entries, erased, head, headsFound, problems } = report
  const counted = `${batches} 批，${entries} 条记录（其中依法删除 ${erased} 条）`
  return [
    chain === 'ok' ? `变更记录的校验链完好：${counted}` : `变更记录的校验链断了：${counted}`,
    ...problems.map(({ batch, what }) => `  批次 ${batch}：${PROBLEMS[what]}`),
    ...(headsFound === 0 ? [] : [`与备份旁记下的 ${headsFound} 个链头相符`]),
    ...(head === null ? [] : [`链头：批次 ${head.batch} ${head.digest}`]),
  ]
}
