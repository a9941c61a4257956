// Locks the open ledger and clears the window. The page is asked first, so that what is typed is kept; a page that does
// not answer is ended. What stays in a page's memory is gone with the page, so it is always loaded anew.
import type { Logger } from '#common/logger.ts'
import type { Result } from '#shared/contract/result.ts'
import { done } from '../ipc/answers.ts'

const UNANSWERED_MS = 2000

/** `away`: the screen was locked or the computer goes to sleep. `idle`: no key and no mouse for a while. */
export type Absence = 'away' | 'idle'

type Deps = Readonly<{
  call: (method: string, input: unknown) => Promise<Result<unknown>>
  /** sends the page the hint */
  ask: () => void
  reload: () => unknown
  /** ends a page that hangs; it comes back by itself */
  end: () => unknown
  log: Logger
}>

export type Locking = Readonly<{
  lock: (absence: Absence) => Promise<void>
  /** Serves `window.locked`. */
  locked: () => Promise<Result<unknown>>
}>

export function createLocking(deps: Deps): Locking {
  let isLocking = false
  let unanswered: NodeJS.Timeout | undefined
  const finish = async (clear: () => unknown): Promise<void> => {
    clearTimeout(unanswered)
    try {
      await requireLocked(deps)
    } finally {
      isLocking = false
      clear()
    }
  }
  return {
    async lock(absence) {
      // Locking the screen and going to sleep often come together.
      if (isLocking) return
      isLocking = true
      if (!(await isDue(deps, absence))) {
        isLocking = false
        return
      }
      unanswered = setTimeout(() => {
        deps.log.error('page did not answer and was ended')
        void finish(deps.end)
      }, UNANSWERED_MS)
      deps.ask()
    },
    async locked() {
      await finish(deps.reload)
      return done({})
    },
  }
}

/** Whatever the page did or did not. */
async function requireLocked({ call, log }: Deps): Promise<void> {
  if ((await openLedger(call)) === null) return
  const { ok } = await call('accounts.lock', { drafts: [] })
  if (!ok) log.error('the ledger was not closed in good order')
}

/**
 * Work that goes on is activity: nobody is idle while a file is imported. A locked screen clears the window all the
 * same, and the data thread closes the file when the work has ended. A practice ledger holds nobody's data.
 */
async function isDue({ call }: Deps, absence: Absence): Promise<boolean> {
  const ledger = await openLedger(call)
  if (ledger === null) return false
  if (absence === 'away') return true
  return !ledger.practice && !(await isWorking(call))
}

async function openLedger(call: Deps['call']): Promise<Readonly<{ practice: boolean }> | null> {
  const status = await call('accounts.status', {})
  if (!status.ok || typeof status.data !== 'object' || status.data === null) return null
  return { practice: 'practice' in status.data && status.data.practice === true }
}

async function isWorking(call: Deps['call']): Promise<boolean> {
  const jobs = await call('jobs.list', {})
  return jobs.ok && Array.isArray(jobs.data) && jobs.data.some(isRunning)
}

function isRunning(job: unknown): boolean {
  return typeof job === 'object' && job !== null && 'state' in job && job.state === 'running'
}

/** Minutes until an idle window is locked; 0 = never, also where nobody can tell. */
export async function lockAfterMinutes(call: Deps['call']): Promise<number> {
  const settings = await call('accounts.settings', {})
  if (!settings.ok || typeof settings.data !== 'object' || settings.data === null) return 0
  const { data } = settings
  return 'lockAfterMinutes' in data && typeof data.lockAfterMinutes === 'number'
    ? data.lockAfterMinutes
    : 0
}
