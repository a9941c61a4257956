// Start order only.
import { app, dialog, protocol } from 'electron'
import { createLogger } from '#common/logger.ts'
import { watchUnexpected } from './failure.ts'
import { chooseFolders } from './folders.ts'
import { createLogFile } from './log-file.ts'
import { setApplicationMenu } from './menu/application-menu.ts'
import { registerScheme } from './protocol/app-protocol.ts'
import { secureContents } from './security/index.ts'
import { openShell, type Shell } from './shell.ts'
import { endOnOldSystem } from './system-version.ts'

endOnOldSystem(app, dialog)
const folders = chooseFolders(app)
const writeLog = createLogFile(folders.logs)
const log = createLogger(writeLog, () => new Date())

watchUnexpected(log)
registerScheme(protocol)
app.enableSandbox()
secureContents(app, log)

// The first one alone opens ledger files; a later start only wakes it up.
if (app.requestSingleInstanceLock()) run()
else app.exit(0)

function run(): void {
  let shell: Shell | null = null
  let mayQuit = false
  app.on('second-instance', (_event, argv, cwd) => shell?.startedAgain(argv, cwd))
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (mayQuit || shell === null) return
    event.preventDefault()
    // The page stores what is typed while the data thread still serves it.
    if (shell.closeWindow()) return
    void shell.close().finally(() => {
      mayQuit = true
      log.info('closed')
      app.quit()
    })
  })
  // Not awaited: Electron becomes ready only after this module has been evaluated.
  void app.whenReady().then(() => {
    setApplicationMenu({ packaged: app.isPackaged, platform: process.platform })
    shell = openShell({ folders, log, writeLog })
    log.info(`started ${app.getVersion()}`)
  })
}
