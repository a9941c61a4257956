// The gate of the data thread: parses what comes in and what goes out, runs commands one at a time, answers with a
// Result and never throws. The window and the command line both come through here.
import type { Logger } from '#common/logger.ts'
import { type DataHandlers, type DataMethod, dataContract } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/result.ts'
import type { Gate } from './gate.ts'
import { toWire } from './wire-error.ts'

export type Serve = (method: string, input: unknown) => Promise<Result<unknown>>

/** Names an error, and ends the session where it must end. */
export type Settle = (cause: unknown) => unknown

export function createServe(
  handlers: DataHandlers,
  gate: Gate,
  log: Logger,
  settle: Settle = (cause) => cause,
): Serve {
  const methods = new Set<string>(Object.keys(dataContract))
  const isMethod = (name: string): name is DataMethod => methods.has(name)

  return (name, input) => {
    if (!isMethod(name)) return Promise.resolve(refused())
    const answer = (held: Settle) => answerCall(name, handlers[name], input, { log, settle: held })
    // Who holds no gate must not close the file under somebody who does.
    return PASSING.has(name) ? answer((cause) => cause) : gate.run(() => answer(settle))
  }
}

/**
 * A job holds the gate while it writes. Past it go: asking for a job or cancelling it; what opens or closes a ledger,
 * since that stops the jobs first and then takes the gate itself; and what a reloaded page begins with: the status,
 * which tells nothing of a write that goes on, and what only files of this computer tell.
 */
const PASSING: ReadonlySet<DataMethod> = new Set<DataMethod>([
  'jobs.list',
  'jobs.get',
  'jobs.cancel',
  'accounts.create',
  'accounts.createPractice',
  'accounts.unlock',
  'accounts.lock',
  'salvage.start',
  'accounts.removeUser',
  'accounts.status',
  'accounts.recent',
  'accounts.settings',
  'backups.restore',
  'backups.restoreFile',
  // They wait for a stick or a share, and nobody else should.
  'backups.status',
  'backups.setSecond',
])

function refused(): Result<never> {
  return { ok: false, error: { code: 'invalid_input', params: {}, ref: 'method' } }
}

async function answerCall(
  method: DataMethod,
  handler: unknown,
  input: unknown,
  { log, settle }: Readonly<{ log: Logger; settle: Settle }>,
): Promise<Result<unknown>> {
  const spec = dataContract[method]
  const parsed = spec.input.safeParse(input)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? ''
    return { ok: false, error: { code: 'invalid_input', params: { field }, ref: method } }
  }
  try {
    // The contract's mapped type guarantees that handler and spec of one key belong together.
    const run = handler as (value: unknown) => unknown
    return { ok: true, data: spec.output.parse(await run(parsed.data)) }
  } catch (thrown) {
    const cause = settle(thrown)
    const error = toWire(cause)
    if (error.code === 'internal') log.error(`${method} failed (${error.ref})`, cause)
    return { ok: false, error }
  }
}
