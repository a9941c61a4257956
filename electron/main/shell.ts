// The parts of the shell, put together once the application is ready.
import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
} from 'electron'
import type { Logger } from '#common/logger.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import { createDataThread, type DataThread } from './data-thread/data-thread.ts'
import { startWorker } from './data-thread/start-worker.ts'
import { dataLost } from './failure.ts'
import type { Folders } from './folders.ts'
import { createChosenFiles } from './ipc/chosen-files.ts'
import { createFileMethods } from './ipc/dialogs.ts'
import { withoutInput } from './ipc/file-inputs.ts'
import { EVENT, registerIpc, type WindowMethod } from './ipc/register.ts'
import { savePdf } from './ipc/save-pdf.ts'
import { createTrustedSenders } from './ipc/trusted-sender.ts'
import { ledgerInArguments } from './offered-ledger.ts'
import { serveBundle } from './protocol/app-protocol.ts'
import { secureSession } from './security/index.ts'
import { createReveal } from './security/reveal.ts'
import { guardClosing } from './windows/closing.ts'
import { watchAbsence } from './windows/idle-lock.ts'
import { createLocking, lockAfterMinutes } from './windows/locking.ts'
import { bringToFront, createMainWindow } from './windows/main-window.ts'
import { followTheme } from './windows/theme.ts'

export type Shell = Readonly<{
  /** Another start of the application: come to the front, and offer the ledger file that it named. */
  startedAgain: (argv: readonly string[], cwd: string) => void
  /** Asks the window to close; false when there is none any more. */
  closeWindow: () => boolean
  close: () => Promise<void>
}>

type Deps = Readonly<{ folders: Folders; log: Logger; writeLog: (line: string) => void }>

export function openShell({ folders, log, writeLog }: Deps): Shell {
  const here = import.meta.dirname
  const senders = createTrustedSenders()
  let offered = ledgerInArguments(process.argv, process.cwd())
  let window: BrowserWindow | null = null
  const emit = (event: AppEvent): void => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(EVENT, event)
  }
  const chosen = createChosenFiles((token, path) => data.addFile(token, path))
  const data: DataThread = createDataThread({
    start: () =>
      startWorker({
        folders: { ledgers: folders.ledgers, state: folders.state },
        program: { version: app.getVersion(), logs: folders.logs },
      }),
    files: chosen.all,
    onEvent: emit,
    onLog: writeLog,
    onLost: dataLost,
    log,
  })
  const files = createFileMethods({
    dialog,
    window: () => window,
    chosen,
    reveal: createReveal(shell),
    folder: folders.documents,
    offered: () => offered,
  })
  secureSession(session.defaultSession)
  serveBundle(protocol, join(here, '..', 'renderer'))
  const preload = join(here, 'preload.cjs')
  window = createMainWindow({ preload, devTools: !app.isPackaged, senders, log })
  const answer = guardClosing(window, () => emit({ type: 'window.closing' }))
  const contents = window.webContents
  const { lock, locked } = createLocking({
    call: data.call,
    ask: () => emit({ type: 'window.locking' }),
    reload: () => contents.isDestroyed() || contents.reload(),
    end: () => contents.isDestroyed() || contents.forcefullyCrashRenderer(),
    log,
  })
  watchAbsence({ power: powerMonitor, lockAfterMinutes: () => lockAfterMinutes(data.call), lock })
  const windows = new Map<string, WindowMethod>([
    ['window.answer', answer],
    ['window.locked', withoutInput('window.locked', locked)],
    ['window.theme', followTheme(window, nativeTheme)],
    ['window.savePdf', savePdf({ contents, call: data.call })],
  ])
  registerIpc(ipcMain, { senders, files, windows, callData: data.call, log })
  return {
    startedAgain(argv, cwd) {
      bringToFront(window)
      const named = ledgerInArguments(argv, cwd)
      if (named === null) return
      offered = named
      emit({ type: 'ledger.changed' })
    },
    closeWindow() {
      if (window === null || window.isDestroyed()) return false
      window.close()
      return true
    },
    close: data.close,
  }
}
