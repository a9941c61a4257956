import { importFile } from '#data/features/imports/service.ts'
import { ImportKind, type ImportResult } from '#shared/schemas/import.ts'
import { type Arguments, readDay, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

export async function importCommand(args: Arguments): Promise<Answer> {
  if (args.operand === null || args.operand.trim() === '') throw usage('缺少要导入的文件')
  const path = args.path(args.operand)
  const kind = readKind(args)
  const effective = readDay(args, 'effective')
  const result = await withLedger(args, (ctx, session) =>
    importFile(ctx, session, { path, kind, effective, dryRun: args.flag('dry-run') }),
  )
  return {
    json: result,
    text: describe(result),
    exitCode: result.rejected > 0 ? EXIT.refused : EXIT.done,
  }
}

function readKind(args: Arguments): ImportKind | null {
  const given = args.text('kind')
  if (given === null) return null
  const kind = ImportKind.safeParse(given)
  if (!kind.success) throw usage(`--kind 应为 ${ImportKind.options.join('、')} 之一`)
  return kind.data
}

const SHOWN = 50

function describe(result: ImportResult): string {
  const head =
    `${result.rows} 行：新增 ${result.inserted}，更新 ${result.updated}，未变 ${result.unchanged}，` +
    `拒绝 ${result.rejected}；略过 ${result.leftOut} 行，提示 ${result.warnings} 条。批次 ${result.batch ?? '（未写入）'}`
  const lines = result.problems
    .slice(0, SHOWN)
    .map((p) => `  ${p.sheet} 第 ${p.row} 行 ${p.column}「${p.value}」 ${p.rule} ${p.message}`)
  const more = result.problems.length - SHOWN
  return [head, ...lines, ...(more > 0 ? [`  ……另有 ${more} 条，用 --json 查看全部`] : [])].join(
    '\n',
  )
}
