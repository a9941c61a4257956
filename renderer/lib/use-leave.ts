import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { findUnsaved, type Unsaved } from './before-leave.ts'

type Ways = Readonly<{ leave: () => void; stay?: () => void }>

/** Stores what is typed and leaves; asks first when something could not be stored. */
export function useLeave() {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const ask = (unsaved: Unsaved, { leave, stay }: Ways) => {
    let isGivenUp = false
    modal.confirm({
      title: t('unsaved.title'),
      content: unsaved.sentence,
      okText: t('unsaved.discard'),
      cancelText: t('unsaved.correct'),
      autoFocusButton: 'cancel',
      onOk: () => {
        isGivenUp = true
        unsaved.discard()
        leave()
      },
      afterClose: () => {
        if (isGivenUp) return
        unsaved.show()
        stay?.()
      },
    })
  }
  return async (ways: Ways): Promise<void> => {
    const unsaved = await findUnsaved()
    if (unsaved === null) ways.leave()
    else ask(unsaved, ways)
  }
}
