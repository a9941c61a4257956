import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { findUnsaved, type Unsaved } from '../../lib/before-leave.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { accountMutations } from './mutations.ts'

/** Locks the ledger; asks first when something typed could not be saved. */
export function useLock() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message, modal } = App.useApp()
  const ledger = useMutation(accountMutations.lock())
  const say = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  const lock = () => ledger.mutate(undefined, { onError: say })
  const ask = (unsaved: Unsaved) => {
    let isGivenUp = false
    modal.confirm({
      title: t('accounts.unsaved.title'),
      content: unsaved.sentence,
      okText: t('accounts.unsaved.discard'),
      cancelText: t('accounts.unsaved.correct'),
      autoFocusButton: 'cancel',
      onOk: () => {
        isGivenUp = true
        unsaved.discard()
        lock()
      },
      afterClose: () => isGivenUp || unsaved.show(),
    })
  }
  const start = async () => {
    try {
      const unsaved = await findUnsaved()
      if (unsaved === null) lock()
      else ask(unsaved)
    } catch (cause) {
      say(cause)
    }
  }
  return { start: () => void start(), isPending: ledger.isPending }
}
