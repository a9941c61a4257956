// The only user of ipcMain. Checks who asks and passes on; knows no method by name and no schema (docs/decisions/0003).
import type { IpcMain } from 'electron'
import type { Logger } from '#common/logger.ts'
import type { Result } from '#shared/contract/result.ts'
import { failed } from './answers.ts'
import type { FileMethods } from './dialogs.ts'
import type { SenderEvent, TrustedSenders } from './trusted-sender.ts'

export const INVOKE = 'app:invoke'
export const DROPPED = 'app:dropped'
export const EVENT = 'app:event'

const METHOD = /^[a-z][a-zA-Z]{0,39}\.[a-z][a-zA-Z]{0,39}$/
const SHELL_FEATURES = /^(files|window)\./

export type WindowMethod = (input: unknown) => Promise<Result<unknown>>

type Deps = Readonly<{
  senders: TrustedSenders
  files: FileMethods
  /** answers of the window itself, by method */
  windows: ReadonlyMap<string, WindowMethod>
  callData: (method: string, input: unknown) => Promise<Result<unknown>>
  log: Logger
}>

export function registerIpc(ipc: Pick<IpcMain, 'handle'>, deps: Deps): void {
  const trusted = (event: SenderEvent): void => {
    if (deps.senders.isTrusted(event)) return
    deps.log.error(`refused a call from sender ${event.sender.id}`)
    throw new Error('untrusted sender')
  }
  ipc.handle(INVOKE, (event, method: unknown, input: unknown) => {
    trusted(event)
    return route(method, input, deps)
  })
  ipc.handle(DROPPED, (event, path: unknown) => {
    trusted(event)
    return deps.files.dropped(path)
  })
}

async function route(method: unknown, input: unknown, deps: Deps): Promise<Result<unknown>> {
  if (typeof method !== 'string' || !METHOD.test(method)) return failed('invalid_input', 'method')
  if (!SHELL_FEATURES.test(method)) return deps.callData(method, input)
  const serve = deps.files.methods.get(method) ?? deps.windows.get(method)
  if (serve === undefined) return failed('invalid_input', 'method')
  try {
    return await serve(input)
  } catch (cause) {
    deps.log.error(`${method} failed`, cause)
    return failed('internal', method)
  }
}
