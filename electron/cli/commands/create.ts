import { closeLedger, createLedger } from '#data/features/accounts/service.ts'
import { dataContract } from '#shared/contract/index.ts'
import { Cohort } from '#shared/schemas/common.ts'
import { Role } from '#shared/schemas/ledger.ts'
import { type Arguments, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { cliContext } from '../ledger.ts'
import { readPassphrase, requireUsable } from '../passphrase.ts'

const { schoolName: SchoolName, userName: UserName } = dataContract['accounts.create'].input.shape

export async function createCommand(args: Arguments): Promise<Answer> {
  const role = Role.safeParse(args.required('role'))
  if (!role.success) throw usage('--role 应为 school 或 central')
  const cohort = readCohort(args)
  const school = role.data === 'school' ? args.required('school') : null
  const schoolName = within(SchoolName, school, '--school', '最多 60 个字')
  const userName = within(UserName, args.text('user') ?? '管理员', '--user', '应为 1 到 40 个字')
  const ctx = cliContext()
  try {
    const { recoveryKey } = await createLedger(ctx, {
      path: args.path(args.required('ledger')),
      role: role.data,
      schoolName,
      cohort,
      userName,
      passphrase: requireUsable(await readPassphrase()),
    })
    const text = `台账已建立。恢复密钥（请抄下并锁好，只显示这一次）：\n${recoveryKey}`
    return { json: { recoveryKey }, text, exitCode: EXIT.done }
  } finally {
    await closeLedger(ctx)
  }
}

function readCohort(args: Arguments): number {
  const text = args.required('cohort')
  const cohort = Cohort.safeParse(/^\d{4}$/.test(text) ? Number(text) : null)
  if (!cohort.success) throw usage('--cohort 应为 2000 到 2100 之间的年份，如 2020')
  return cohort.data
}
