// The data thread's door: messages of the port become calls, tokens of files, and the orderly end.
import type { MessagePort } from 'node:worker_threads'
import { systemClock } from '#common/clock.ts'
import type { DataThreadOptions, FromData, ToData } from '#common/data-port.ts'
import { createLogger, type Logger } from '#common/logger.ts'
import type { DataContext } from './context.ts'
import { createDataContext } from './create-context.ts'
import { closeLedger } from './features/accounts/service.ts'
import { mirrorSettled } from './features/backups/second-place.ts'
import { createHandlers } from './handlers.ts'
import { createServe, type Serve } from './serve.ts'
import { settleFault } from './session-fault.ts'

export function runDataThread(port: MessagePort, { folders, program }: DataThreadOptions): void {
  const send = (message: FromData): void => port.postMessage(message)
  const log = createLogger(
    (line) => send({ type: 'log', line }),
    () => systemClock.now(),
  )
  const emit: DataContext['emit'] = (event) => send({ type: 'event', event })
  const ctx = createDataContext({ clock: systemClock, log, emit, folders, program })
  const settle = (cause: unknown) => settleFault(ctx, cause)
  const serve = createServe(createHandlers(ctx), ctx.gate, log, settle)
  port.on('message', (message: ToData) => {
    void receive(message, { ctx, serve, send, log })
  })
  send({ type: 'ready' })
}

type Deps = Readonly<{
  ctx: DataContext
  serve: Serve
  send: (message: FromData) => void
  log: Logger
}>

async function receive(message: ToData, { ctx, serve, send, log }: Deps): Promise<void> {
  switch (message.type) {
    case 'call':
      send({ type: 'answer', id: message.id, result: await serve(message.method, message.input) })
      return
    case 'file':
      ctx.files.register(message.path, message.token)
      return
    case 'close':
      await close(ctx, send).catch((cause: unknown) => log.error('close failed', cause))
      send({ type: 'closed' })
      return
  }
}

/** Running jobs are cancelled and waited for, queued calls end; then the ledger is backed up and closed. */
async function close(ctx: DataContext, send: Deps['send']): Promise<void> {
  // Now and not only when the jobs have ended: the limit of a thread that hangs is a short one.
  send({ type: 'closing' })
  await ctx.jobs.stop()
  send({ type: 'closing' })
  await closeLedger(ctx)
  send({ type: 'closing' })
  await mirrorSettled(ctx, SECOND_PLACE_MS)
}

/** Longer nobody waits for a stick at the end of the day: what is missing there is copied the next time. */
const SECOND_PLACE_MS = 5_000
