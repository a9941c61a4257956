import { importFile } from '#data/features/imports/service.ts'
import { ImportKind, type ImportResult } from '#shared/schemas/import.ts'
import { type Arguments, readDay, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { readCauses, readChoices, readHeader } from '../import-words.ts'
import { withLedger } from '../ledger.ts'
import { givenFilePassword } from '../passphrase.ts'

export async function importCommand(args: Arguments): Promise<Answer> {
  if (args.operand === null || args.operand.trim() === '') throw usage('缺少要导入的文件')
  const kind = readKind(args)
  const badRows = args.text('bad-rows')
  const request = {
    path: args.path(args.operand),
    password: givenFilePassword(),
    kind,
    effective: readDay(args, 'effective'),
    choices: readChoices(args, kind),
    header: readHeader(args),
    accept: readCauses(args),
    badRows: badRows === null ? null : args.path(badRows),
    dryRun: args.flag('dry-run'),
    once: !args.flag('again'),
    explained: true,
  }
  const result = await withLedger(args, (ctx, session) => importFile(ctx, session, request))
  return {
    json: result,
    text: describe(result, request.dryRun),
    exitCode: result.rejected > 0 ? EXIT.refused : EXIT.done,
  }
}

export function readKind(args: Arguments): ImportKind | null {
  const given = args.text('kind')
  if (given === null) return null
  const kind = ImportKind.safeParse(given)
  if (!kind.success) throw usage(`--kind 应为 ${ImportKind.options.join('、')} 之一`)
  return kind.data
}

const SHOWN = 50

function describe(result: ImportResult, isDryRun: boolean): string {
  const head =
    `${result.rows} 行：新增 ${result.inserted}，更新 ${result.updated}，未变 ${result.unchanged}，` +
    `拒绝 ${result.rejected}；略过 ${result.leftOut} 行，提示 ${result.warnings} 条。批次 ${result.batch ?? '（未写入）'}`
  const lines = result.problems.slice(0, SHOWN).map(problemLine)
  const more = result.problems.length - SHOWN
  return [
    head,
    ...sameText(result, isDryRun),
    ...lines,
    ...(more > 0 ? [`  ……另有 ${more} 条，用 --json 查看全部`] : []),
  ].join('\n')
}

function sameText({ sameAs, batch }: ImportResult, isDryRun: boolean): readonly string[] {
  if (sameAs === null) return []
  const known = `这个文件已经在批次 ${sameAs} 导入过`
  return [batch === null && !isDryRun ? `${known}，没有改动；确要再导入一次请加 --again` : known]
}

function problemLine(problem: ImportResult['problems'][number]): string {
  const { sheet, row, column, value, rule, message, proposals } = problem
  const proposed = proposals.map(({ label, evidence }) => `${label}（${evidence}）`).join('、')
  const line = `  ${sheet} 第 ${row} 行 ${column}「${value}」 ${rule} ${message}`
  return proposed === '' ? line : `${line}；建议：${proposed}`
}
