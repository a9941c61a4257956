// Where things lie. `--user-data-dir` is honoured as Electron's own switch; no environment variable moves anything.
import { join } from 'node:path'
import type { App } from 'electron'

const LEDGERS = '毕业生就业台账'

export type Folders = Readonly<{
  documents: string
  ledgers: string
  state: string
  logs: string
}>

export function chooseFolders(app: Pick<App, 'commandLine' | 'getPath' | 'setPath'>): Folders {
  const asked = app.commandLine.getSwitchValue('user-data-dir')
  if (asked !== '') app.setPath('userData', asked)
  const documents = app.getPath('documents')
  const own = app.getPath('userData')
  return {
    documents,
    ledgers: join(documents, LEDGERS),
    state: join(own, 'state'),
    logs: join(own, 'logs'),
  }
}
