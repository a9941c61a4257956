import { closeLedger } from '#data/features/accounts/service.ts'
import { salvageLedger, unlockDamaged } from '#data/features/salvage/service.ts'
import type { SalvageReport } from '#shared/contract/salvage.ts'
import { salvagePartText } from '#shared/text/salvage.ts'
import type { Arguments } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { cliContext } from '../ledger.ts'
import { readPassphrase } from '../passphrase.ts'

export async function salvageCommand(args: Arguments): Promise<Answer> {
  const path = args.path(args.required('ledger'))
  const ctx = cliContext()
  const control = { signal: new AbortController().signal, progress: () => {} }
  try {
    const damaged = await unlockDamaged(ctx, path, 'passphrase', await readPassphrase())
    const report = await salvageLedger(ctx, damaged, control)
    const isWhole =
      report.damaged.length === 0 && report.tables.every(({ missing }) => missing === 0)
    return {
      json: report,
      text: describe(report, isWhole),
      exitCode: isWhole ? EXIT.done : EXIT.refused,
    }
  } finally {
    await closeLedger(ctx)
  }
}

const SHOWN = 50

function describe({ fileName, people, tables, damaged }: SalvageReport, isWhole: boolean): string {
  const lines = tables.map(
    ({ table, read, rebuilt, missing }) =>
      `  ${salvagePartText(table, 'zh')}：读出 ${read}，由变更记录重建 ${rebuilt}，丢失 ${missing}`,
  )
  const named = damaged.slice(0, SHOWN).map(({ studentNo, name, lost }) => {
    const parts = lost.map((part) => salvagePartText(part, 'zh')).join('、')
    return `  ${studentNo || '（无学号）'} ${name}：${parts}`
  })
  const more = damaged.length - SHOWN
  return [
    `已另存为新台账：${fileName}（毕业生 ${people} 人）。原文件没有改动。`,
    ...lines,
    isWhole ? '没有丢失任何内容。' : '下列人员的内容有丢失，请核对：',
    ...named,
    ...(more > 0 ? [`  ……另有 ${more} 人，用 --json 查看全部`] : []),
  ].join('\n')
}
