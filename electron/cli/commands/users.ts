// Passphrases, users and keys: for IT staff and for the day when somebody has left.

import type { DataContext } from '#data/context.ts'
import { removeUserWithNewKey } from '#data/features/accounts/new-data-key.ts'
import { renewRecoveryKey } from '#data/features/accounts/recovery.ts'
import {
  addUser,
  changePassphrase,
  listUsers,
  removeUser,
  resetPassphrase,
} from '#data/features/accounts/users.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { dataContract } from '#shared/contract/index.ts'
import { type Arguments, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger, withLedgerByRecoveryKey } from '../ledger.ts'
import { readNewPassphrase, readPassphrase } from '../passphrase.ts'

const ASKED = { screen: 'cli' } as const
const { userName: UserName } = dataContract['accounts.addUser'].input.shape

export async function passphraseCommand(args: Arguments): Promise<Answer> {
  const current = await readPassphrase()
  await withLedger(
    args,
    async (ctx) => changePassphrase(ctx, ASKED, { current, next: await readNewPassphrase() }),
    current,
  )
  return done('口令已修改。此前的备份和密钥文件仍认旧口令，请妥善保管', {})
}

export async function usersCommand(args: Arguments): Promise<Answer> {
  const users = await withLedger(args, listUsers)
  const lines = users.map(
    ({ userName, createdAt, current }) =>
      `${userName}\t${createdAt?.slice(0, 10) ?? ''}${current ? '\t（本次使用）' : ''}`,
  )
  return done(lines.join('\n'), {
    users: users.map(({ userName, createdAt, current }) => ({ userName, createdAt, current })),
  })
}

export async function addUserCommand(args: Arguments): Promise<Answer> {
  const userName = within(UserName, args.required('name'), '--name', '应为 1 到 40 个字')
  await withLedger(args, async (ctx) =>
    addUser(ctx, ASKED, { userName, passphrase: await readNewPassphrase() }),
  )
  return done(`已添加用户 ${userName}`, { userName })
}

export async function removeUserCommand(args: Arguments): Promise<Answer> {
  const name = args.required('name')
  const passphrase = await readPassphrase()
  const recoveryKey = await withLedger(
    args,
    async (ctx) => {
      const slotId = slotNamed(ctx, name)
      if (args.flag('new-data-key')) return removeUserWithNewKey(ctx, ASKED, { slotId, passphrase })
      removeUser(ctx, ASKED, slotId)
      return null
    },
    passphrase,
  )
  const text =
    recoveryKey === null
      ? `已移除用户 ${name}。留有旧台账文件和密钥文件的人仍能打开那一份；要防止这一点，请加 --new-data-key`
      : `已移除用户 ${name}，台账已用新密钥重新加密。其他用户需要重新添加。${shown(recoveryKey)}`
  return done(text, { recoveryKey })
}

export async function resetPassphraseCommand(args: Arguments): Promise<Answer> {
  const name = args.required('name')
  await withLedgerByRecoveryKey(args, async (ctx) =>
    resetPassphrase(ctx, ASKED, { slotId: slotNamed(ctx, name), next: await readNewPassphrase() }),
  )
  return done(`已重设 ${name} 的口令`, { userName: name })
}

export async function recoveryKeyCommand(args: Arguments): Promise<Answer> {
  const recoveryKey = await withLedger(args, (ctx) => renewRecoveryKey(ctx, ASKED.screen))
  return done(`恢复密钥已更换。此前的备份和密钥文件仍认旧的，请把旧的销毁。${shown(recoveryKey)}`, {
    recoveryKey,
  })
}

function slotNamed(ctx: DataContext, name: string): string {
  const user = listUsers(ctx).find(({ userName }) => userName === name.trim())
  if (user === undefined) throw new AppError('not_found', { what: `用户 ${name}` })
  return user.slotId
}

const shown = (recoveryKey: string): string =>
  `新的恢复密钥（请抄下并锁好，只显示这一次）：\n${recoveryKey}`

const done = (text: string, json: unknown): Answer => ({ json, text, exitCode: EXIT.done })
