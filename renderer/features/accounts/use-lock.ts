import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useLeave } from '../../lib/use-leave.ts'
import { accountMutations } from './mutations.ts'

/** Locks the ledger; asks first when something typed could not be saved. */
export function useLock() {
  const lang = useLang()
  const { message } = App.useApp()
  const ledger = useMutation(accountMutations.lock())
  const leaveThen = useLeave()
  const say = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  const lock = () => ledger.mutate(undefined, { onError: say })
  return { start: () => void leaveThen({ leave: lock }).catch(say), isPending: ledger.isPending }
}
