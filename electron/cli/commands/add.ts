import { addPeople } from '#data/features/graduates/add.ts'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { PersonEdit } from '#shared/schemas/graduate.ts'
import { historyFieldText } from '#shared/text/history.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { type Arguments, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

export async function addCommand(args: Arguments): Promise<Answer> {
  if (args.operand !== null) throw usage('add 后面没有参数，字段和值用 --field 和 --value 写')
  const values = valuesOf(args)
  const dryRun = args.flag('dry-run')
  const { batch, ids, remarks } = await withLedger(args, (ctx, session) =>
    addPeople(ctx, session, [values], { screen: 'cli', dryRun }),
  )
  const ok = remarks.every((remark) => remark.ok)
  const said = remarks.map(({ field, rule, level }) => {
    const message = refusalText(rule, 'zh')
    return { field, rule, level, message }
  })
  const lines = said.map(({ field, message }) => `${historyFieldText(field, 'zh')}：${message}`)
  const head = ok ? (dryRun ? '可以新增' : `已新增。批次 ${batch}`) : '未新增'
  return {
    json: { batch, id: ids[0] ?? null, ok, remarks: said },
    text: [head, ...lines].join('\n'),
    exitCode: ok ? EXIT.done : EXIT.refused,
  }
}

/** Each --field with the --value behind it. */
function valuesOf(args: Arguments): PersonEdit['values'] {
  const fields = args.all('field')
  const texts = args.all('value')
  if (fields.length === 0) throw usage('缺少 --field')
  if (fields.length !== texts.length) throw usage('每个 --field 要有一个 --value')
  const pairs = fields.map((field, index) => {
    if (fieldByKey(field) === undefined) throw usage(`没有字段 ${field}`)
    const text = within(
      PersonEdit.shape.values.valueType,
      texts[index],
      '--value',
      '最多 2000 个字',
    )
    return [field, text] as const
  })
  if (new Set(fields).size < fields.length) throw usage('每个字段只写一次')
  return Object.fromEntries(pairs)
}
