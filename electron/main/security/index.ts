// Every rule at its place, so that none can be forgotten for a window or a session.
import type { App, Session } from 'electron'
import type { Logger } from '#common/logger.ts'
import { guardNavigation } from './navigation.ts'
import { denyNewWindows } from './new-windows.ts'
import { denyPermissions } from './permissions.ts'
import { denyNetwork } from './requests.ts'
import { disableSpellcheck } from './spellcheck.ts'
import { denyWebviews } from './webview.ts'

export function secureContents(app: App, log: Logger): void {
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents, log)
    denyNewWindows(contents)
    denyWebviews(contents)
  })
}

export function secureSession(session: Session): void {
  denyPermissions(session)
  denyNetwork(session)
  disableSpellcheck(session)
}
