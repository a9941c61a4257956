// ipcMain: one handler a channel; each gets an event by which the sender can be checked.
import { EventEmitter } from 'node:events'
import { encode } from './codec.ts'
import { say } from './log.ts'
import type { Incoming, PreloadHost } from './preload-host.ts'
import { known } from './unknown.ts'
import { originOf } from './urls.ts'

type Frame = Readonly<{ url: string; origin: string; parent: null; processId: 1; routingId: 1 }>
type InvokeEvent = Readonly<{
  type: 'frame'
  sender: Electron.WebContents
  senderFrame: Frame
  processId: 1
  frameId: 1
}>
type Handler = (event: never, ...args: never[]) => unknown

const handlers = new Map<string, Handler>()

class IpcMain extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (...args) => {
      handlers.delete(channel)
      return handler(...args)
    })
  }

  removeHandler(channel: string): void {
    handlers.delete(channel)
  }
}

export const ipcMain = known('ipcMain', new IpcMain()) satisfies Pick<
  Electron.IpcMain,
  'removeHandler'
>

/** The main frame as Electron shows it; sub-frames have no preload and therefore never send. */
export function mainFrame(url: string): Frame {
  return { url, origin: originOf(url), parent: null, processId: 1, routingId: 1 }
}

/** Runs the handler of one message and sends its answer back. */
export async function dispatch(
  sender: Electron.WebContents,
  message: Incoming,
  host: PreloadHost,
): Promise<void> {
  const { type, id, channel, args } = message
  const senderFrame = mainFrame(message.url)
  const event: InvokeEvent = { type: 'frame', sender, senderFrame, processId: 1, frameId: 1 }
  if (type === 'send') {
    ipcMain.emit(channel, event, ...args)
    return
  }
  try {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    const value: unknown = await Reflect.apply(handler, undefined, [event, ...args])
    host.post({ type: 'reply', id, value: encode(value) })
  } catch (error) {
    say(`error in the handler of '${channel}': ${error instanceof Error ? error.stack : error}`)
    host.post({ type: 'reply', id, error: String(error) })
  }
}
