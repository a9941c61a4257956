import { App } from 'antd'
import { lockPage } from '../../lib/lock-page.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useLeave } from '../../lib/use-leave.ts'

/** Locks the ledger; asks first when something typed could not be saved. */
export function useLock() {
  const lang = useLang()
  const { message } = App.useApp()
  const leaveThen = useLeave()
  const say = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  const lock = () => void lockPage([]).catch(say)
  return { start: () => void leaveThen({ leave: lock }).catch(say) }
}
