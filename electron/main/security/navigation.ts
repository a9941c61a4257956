// The page stays where it is: whatever leads out of app://bundle/ is cancelled, in every frame, redirects included.
import type { WebContents } from 'electron'
import type { Logger } from '#common/logger.ts'
import { isOurs } from '../protocol/our-url.ts'

type Navigation = Readonly<{ url: string; preventDefault: () => void }>

export function guardNavigation(contents: WebContents, log: Logger): void {
  const guard = (event: Navigation): void => {
    if (isOurs(event.url)) return
    event.preventDefault()
    log.error('navigation refused')
  }
  contents.on('will-frame-navigate', guard)
  contents.on('will-redirect', guard)
}
