import { type DataContext, openSession } from '#data/context.ts'
import type { Gate } from '#data/gate.ts'
import { settling } from '#data/session-fault.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { removeUserWithNewKey } from './new-data-key.ts'
import type { AccountsDeps } from './practice.ts'
import { sessionInfo } from './session.ts'
import { addUser, changePassphrase, listUsers, removeUser, resetPassphrase } from './users.ts'

type Methods =
  | 'accounts.users'
  | 'accounts.changePassphrase'
  | 'accounts.resetPassphrase'
  | 'accounts.addUser'
  | 'accounts.removeUser'

/** `doors`: a ledger that is encrypted anew is closed and opened on the way. */
export function userHandlers(
  ctx: DataContext,
  { scrypt }: AccountsDeps,
  doors: Gate,
): Pick<DataHandlers, Methods> {
  const asked = { screen: 'users', scrypt }
  return {
    'accounts.users': () => listUsers(ctx),
    'accounts.changePassphrase': (input) => {
      changePassphrase(ctx, asked, input)
      return {}
    },
    'accounts.resetPassphrase': (input) => {
      resetPassphrase(ctx, asked, input)
      return sessionInfo(openSession(ctx))
    },
    'accounts.addUser': (input) => {
      addUser(ctx, asked, input)
      return {}
    },
    'accounts.removeUser': async ({ slotId, newDataKey }) => {
      if (newDataKey === null) {
        await ctx.gate.run(() => settling(ctx, () => removeUser(ctx, asked, slotId)))
        return { recoveryKey: null }
      }
      const { passphrase } = newDataKey
      const anew = () => removeUserWithNewKey(ctx, asked, { slotId, passphrase })
      return { recoveryKey: await doors.run(anew) }
    },
  }
}
