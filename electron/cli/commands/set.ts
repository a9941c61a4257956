import { selectIdByStudentNo } from '#data/features/graduates/repository.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { PersonEdit } from '#shared/schemas/graduate.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { type Arguments, readDay, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

export async function setCommand(args: Arguments): Promise<Answer> {
  const studentNo = args.operand
  if (studentNo === null || studentNo.trim() === '') throw usage('缺少学号')
  const field = args.required('field')
  if (fieldByKey(field) === undefined) throw usage(`没有字段 ${field}`)
  const value = args.text('value')
  if (value === null) throw usage('缺少 --value')
  within(PersonEdit.shape.values.valueType, value, '--value', '最多 2000 个字')
  const day = readDay(args, 'effective')
  const answer = await withLedger(args, (ctx, session) => {
    const id = selectIdByStudentNo(session.db, session.info.cohort, studentNo)
    if (id === undefined) throw new AppError('not_found', { what: `学号 ${studentNo}` })
    const options = { screen: 'cli', ...(day === null ? {} : { day }) }
    return setCells(ctx, session, [{ id, values: { [field]: value } }], options)
  })
  const [remark] = answer.remarks
  const message = remark === undefined ? null : refusalText(remark.rule, 'zh')
  const json = { batch: answer.batch, ok: remark?.ok ?? true, rule: remark?.rule ?? null, message }
  const said = json.ok ? '已保存' : '未保存'
  return {
    json,
    text: message === null ? said : `${said}：${message}`,
    exitCode: json.ok ? EXIT.done : EXIT.refused,
  }
}
