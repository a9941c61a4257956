// The staff who help graduates: ledger staff [list|add|remove].
import { selectStaff, selectStaffByText } from '#data/features/staff/repository.ts'
import { removeStaff, saveStaff } from '#data/features/staff/service.ts'
import { codeName, findCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { Staff } from '#shared/schemas/staff.ts'
import { type Arguments, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

const SCREEN = 'cli'

export async function staffCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
    case 'list':
      return listStaff(args)
    case 'add':
      return addStaff(args)
    case 'remove':
      return takeOff(args)
    default:
      throw usage('staff 后面写 list、add 或 remove')
  }
}

async function listStaff(args: Arguments): Promise<Answer> {
  const { staff, cohort } = await withLedger(args, (_ctx, { db, info }) => ({
    staff: selectStaff(db),
    cohort: info.cohort,
  }))
  const lines = staff.map(({ name, title, department, role, load }) =>
    [name, title, department, codeName('staff_role', role, cohort), `结对 ${load} 人`].join('\t'),
  )
  return {
    json: { staff },
    text: lines.length === 0 ? '还没有帮扶人员' : lines.join('\n'),
    exitCode: EXIT.done,
  }
}

async function addStaff(args: Arguments): Promise<Answer> {
  const { name: Name, title: Title, department: Department, mobile: Mobile } = Staff.shape
  const given = {
    id: null,
    name: within(Name, args.required('name'), '--name', '应为 1 到 60 个字'),
    title: within(Title, args.text('title') ?? '', '--title', '最多 60 个字'),
    department: within(Department, args.text('department') ?? '', '--department', '最多 100 个字'),
    mobile: within(Mobile, args.text('mobile') ?? '', '--mobile', '最多 30 个字'),
  }
  const json = await withLedger(args, (ctx, session) =>
    saveStaff(ctx, session, { ...given, role: roleOf(args, session.info.cohort) }, SCREEN),
  )
  return { json, text: `已添加帮扶人员 ${given.name}`, exitCode: EXIT.done }
}

function roleOf(args: Arguments, cohort: number): Staff['role'] {
  const text = args.text('role') ?? ''
  const code = text === '' ? '' : findCode('staff_role', text, cohort)?.code
  return within(Staff.shape.role, code, '--role', '应为辅导员、班主任等身份或其代码 1–6')
}

async function takeOff(args: Arguments): Promise<Answer> {
  const name = args.required('name')
  const json = await withLedger(args, (ctx, session) => {
    const [staff, another] = selectStaffByText(session.db, name)
    if (staff === undefined) throw new AppError('not_found', { what: `帮扶人员 ${name}` })
    if (another !== undefined) throw usage('有几位帮扶人员叫这个名字，请按名单的写法加上职务和部门')
    removeStaff(ctx, session, staff.id, SCREEN)
    return { id: staff.id }
  })
  return { json, text: `已移除帮扶人员 ${name}`, exitCode: EXIT.done }
}
