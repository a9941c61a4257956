// A workbook to be filled in and imported: ledger template KIND --out X.xlsx.
import { systemClock, today } from '#common/clock.ts'
import { writeTemplate } from '#data/features/imports/template.ts'
import { Cohort } from '#shared/schemas/common.ts'
import { ImportKind } from '#shared/schemas/import.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import { type Arguments, readNumber, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'

export async function templateCommand(args: Arguments): Promise<Answer> {
  const kinds = `template 后面写种类：${ImportKind.options.join('、')} 之一`
  const kind = ImportKind.safeParse(args.operand)
  if (!kind.success) throw usage(kinds)
  const year = readNumber(args.text('cohort'), '--cohort') ?? Number(today(systemClock).slice(0, 4))
  const cohort = within(Cohort, year, '--cohort', '应为届别，如 2020')
  const path = args.path(args.required('out'))
  await writeTemplate(path, kind.data, cohort)
  return {
    json: { kind: kind.data, path },
    text: `已写好${importKindText(kind.data, 'zh')}的模板：${path}`,
    exitCode: EXIT.done,
  }
}
