// A DevTools protocol client over --remote-debugging-pipe: no TCP port is opened for it.
import type { Readable, Writable } from 'node:stream'
import type { Commands, Events } from './cdp-types.ts'

type Method = keyof Commands
type EventName = keyof Events
type Waiting = {
  readonly method: string
  readonly resolve: (value: never) => void
  readonly reject: (reason: Error) => void
}
type Message = {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

export type Cdp = {
  send<M extends Method>(
    method: M,
    params: Commands[M][0],
    sessionId?: string,
  ): Promise<Commands[M][1]>
  /** Events of one session, or of the browser as a whole when `sessionId` is absent. */
  on<E extends EventName>(event: E, listener: (params: Events[E]) => void, sessionId?: string): void
}

/** Splits the byte stream at its NUL bytes; a message may arrive in many pieces. */
function onMessages(read: Readable, listener: (text: string) => void): void {
  let pieces: Buffer[] = []
  read.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      pieces.push(chunk.subarray(start, end))
      start = end + 1
      const text = Buffer.concat(pieces).toString('utf8')
      pieces = []
      listener(text)
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start))
  })
}

/** Connects to a Chromium that was started with a debugging pipe. */
export function connect(write: Writable, read: Readable): Cdp {
  let lastId = 0
  let gone = false
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, ((params: never) => void)[]>()

  function settle(id: number, message: Message): void {
    const call = waiting.get(id)
    waiting.delete(id)
    if (call === undefined) return
    if (message.error === undefined) call.resolve(message.result as never)
    else call.reject(new Error(`${call.method}: ${message.error.message}`))
  }

  onMessages(read, (text) => {
    // The peer is the browser we started ourselves; the protocol's types are in cdp-types.ts.
    const message = JSON.parse(text) as Message
    if (message.id !== undefined) settle(message.id, message)
    else {
      const key = `${message.sessionId ?? ''}:${message.method}`
      for (const listener of listeners.get(key) ?? []) listener(message.params as never)
    }
  })
  read.on('close', () => {
    gone = true
    for (const call of waiting.values()) call.reject(new Error(`${call.method}: browser is gone`))
    waiting.clear()
  })
  // A write after the browser's end fails its call through 'close' above.
  write.on('error', () => {})

  return {
    send(method, params, sessionId) {
      if (gone) return Promise.reject(new Error(`${method}: browser is gone`))
      lastId += 1
      const id = lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { method, resolve, reject })
        write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      })
    },
    on(event, listener, sessionId = '') {
      const key = `${sessionId}:${event}`
      listeners.set(key, [...(listeners.get(key) ?? []), listener])
    },
  }
}
