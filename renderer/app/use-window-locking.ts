import { App } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { collectDrafts } from '../lib/drafts.ts'
import { onAppEvent } from '../lib/events.ts'
import { call } from '../lib/ipc-client.ts'
import { lockPage } from '../lib/lock-page.ts'

// Outlives the page that is loaded anew; it says that something was lost, never what.
const LOST = 'draft-lost'

/** Nobody sits before the window: what is typed is kept, and the ledger is locked. */
export function useWindowLocking(): void {
  const { t } = useTranslation()
  const { message } = App.useApp()
  useEffect(
    () => onAppEvent((event) => void (event.type === 'window.locking' && keepAndLock())),
    [],
  )
  useEffect(() => {
    if (sessionStorage.getItem(LOST) === null) return
    sessionStorage.removeItem(LOST)
    void message.warning({ content: t('app.draftLost'), duration: 0 })
  }, [message, t])
}

async function keepAndLock(): Promise<void> {
  const drafts = await collectDrafts()
  try {
    await lockPage(drafts)
  } catch {
    if (drafts.length > 0) sessionStorage.setItem(LOST, '1')
    // The shell locks by itself what the page could not.
    await call('window.locked', {}).catch(() => undefined)
  }
}
