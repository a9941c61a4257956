import { App } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { onAppEvent } from '../lib/events.ts'

/** Says why the ledger was closed when the data thread had to be started again. */
export function useRestartNotice(): void {
  const { t } = useTranslation()
  const { message } = App.useApp()
  useEffect(
    () =>
      onAppEvent((event) => {
        if (event.type === 'data.restarted') void message.warning(t('app.restarted'))
      }),
    [message, t],
  )
}
