// Owns the data thread: starts it, waits until it is ready, passes calls, restarts it once after a crash, closes it.
import type { Worker } from 'node:worker_threads'
import type { FromData, ToData } from '#common/data-port.ts'
import type { Logger } from '#common/logger.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { Result } from '#shared/contract/result.ts'
import { failed } from '../ipc/answers.ts'
import { createPendingCalls, type PendingCalls } from './pending-calls.ts'

export type DataThread = Readonly<{
  call: (method: string, input: unknown) => Promise<Result<unknown>>
  addFile: (token: string, path: string) => void
  /** Waits until everything that was begun has ended; asked again, it is the same wait. */
  close: () => Promise<void>
}>

export type DataThreadDeps = Readonly<{
  start: () => Worker
  files: () => readonly (readonly [token: string, path: string])[]
  onEvent: (event: AppEvent) => void
  onLog: (line: string) => void
  /** It crashed again after the restart: no data can be served any more. */
  onLost: () => void
  log: Logger
  closeLimitMs?: number
  workLimitMs?: number
}>

type State = {
  worker: Worker | null
  ready: PromiseWithResolvers<void>
  closed: PromiseWithResolvers<void>
  /** told while it closes that it is still at work */
  onWork: () => void
  phase: 'running' | 'closing' | 'lost'
  restarts: number
}

const RESTARTS = 1
const CLOSE_LIMIT_MS = 5000
// After each sign of work: the last backup of 100,000 people takes seconds, on a slow disk many. What is cut off then
// leaves a temporary file that the next backup removes.
const WORK_LIMIT_MS = 60_000

export function createDataThread(deps: DataThreadDeps): DataThread {
  const calls = createPendingCalls()
  const state: State = {
    worker: null,
    ready: Promise.withResolvers(),
    closed: Promise.withResolvers(),
    onWork: () => undefined,
    phase: 'running',
    restarts: 0,
  }
  const post = (message: ToData): void => state.worker?.postMessage(message)
  let closing: Promise<void> | null = null
  launch(state, calls, deps)
  return {
    async call(method, input) {
      await state.ready.promise
      if (state.phase === 'closing') return failed('cancelled', method)
      if (state.phase === 'lost') return failed('internal', method)
      return calls.open((id) => post({ type: 'call', id, method, input }))
    },
    addFile: (token, path) => post({ type: 'file', token, path }),
    close() {
      closing ??= close(state, calls, deps, post)
      return closing
    },
  }
}

async function close(
  state: State,
  calls: PendingCalls,
  deps: DataThreadDeps,
  post: (message: ToData) => void,
): Promise<void> {
  if (state.phase !== 'running') return
  state.phase = 'closing'
  post({ type: 'close' })
  await closedInTime(state, deps)
  calls.settleAll(failed('cancelled', 'close'))
  await state.worker?.terminate()
}

function launch(state: State, calls: PendingCalls, deps: DataThreadDeps): void {
  const worker = deps.start()
  state.worker = worker
  worker.on('message', (message: FromData) => receive(message, state, calls, deps))
  worker.on('error', (cause) => deps.log.error('data thread failed', cause))
  worker.on('exit', () => ended(state, calls, deps))
  for (const [token, path] of deps.files()) {
    worker.postMessage({ type: 'file', token, path } satisfies ToData)
  }
}

function receive(message: FromData, state: State, calls: PendingCalls, deps: DataThreadDeps): void {
  switch (message.type) {
    case 'ready':
      state.ready.resolve()
      if (state.restarts > 0) deps.onEvent({ type: 'data.restarted' })
      return
    case 'answer':
      calls.settle(message.id, message.result)
      return
    case 'event':
      deps.onEvent(message.event)
      return
    case 'log':
      deps.onLog(message.line)
      return
    case 'closing':
      state.onWork()
      return
    case 'closed':
      state.closed.resolve()
      return
  }
}

function ended(state: State, calls: PendingCalls, deps: DataThreadDeps): void {
  state.closed.resolve()
  if (state.phase !== 'running') return
  calls.settleAll(failed('internal', 'data'))
  if (state.restarts >= RESTARTS) {
    state.phase = 'lost'
    state.worker = null
    state.ready.resolve()
    deps.onLost()
    return
  }
  state.restarts += 1
  // Those who already wait for the first thread wait for the second one.
  const waiting = state.ready
  state.ready = Promise.withResolvers()
  void state.ready.promise.then(waiting.resolve)
  launch(state, calls, deps)
}

async function closedInTime(state: State, deps: DataThreadDeps): Promise<void> {
  const late = Promise.withResolvers<void>()
  const onLate = () => {
    deps.log.error('data thread did not close in time')
    late.resolve()
  }
  let timer = setTimeout(onLate, deps.closeLimitMs ?? CLOSE_LIMIT_MS)
  state.onWork = () => {
    clearTimeout(timer)
    timer = setTimeout(onLate, deps.workLimitMs ?? WORK_LIMIT_MS)
  }
  await Promise.race([state.closed.promise, late.promise])
  clearTimeout(timer)
}
