// Chromium fetches dictionaries from the network; names and numbers gain nothing from them.
import type { Session } from 'electron'

export function disableSpellcheck(session: Pick<Session, 'setSpellCheckerEnabled'>): void {
  session.setSpellCheckerEnabled(false)
}
