import { closeLedger, createLedger } from '#data/features/accounts/service.ts'
import { Role } from '#shared/schemas/ledger.ts'
import { type Arguments, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { cliContext } from '../ledger.ts'
import { readPassphrase } from '../passphrase.ts'

export async function createCommand(args: Arguments): Promise<Answer> {
  const role = Role.safeParse(args.required('role'))
  if (!role.success) throw usage('--role 应为 school 或 central')
  const cohort = readCohort(args)
  const ctx = cliContext()
  try {
    const { recoveryKey } = await createLedger(ctx, {
      path: args.path(args.required('ledger')),
      role: role.data,
      schoolName: role.data === 'school' ? args.required('school') : null,
      cohort,
      userName: args.text('user') ?? '管理员',
      passphrase: await readPassphrase(),
    })
    const text = `台账已建立。恢复密钥（请抄下并锁好，只显示这一次）：\n${recoveryKey}`
    return { json: { recoveryKey }, text, exitCode: EXIT.done }
  } finally {
    await closeLedger(ctx)
  }
}

function readCohort(args: Arguments): number {
  const cohort = args.required('cohort')
  if (!/^20\d\d$/.test(cohort)) throw usage('--cohort 应为四位年份，如 2020')
  return Number(cohort)
}
