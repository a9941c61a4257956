// Calls that wait for their answer from the data thread.
import type { Result } from '#shared/contract/result.ts'

export type PendingCalls = Readonly<{
  open: (post: (id: number) => void) => Promise<Result<unknown>>
  settle: (id: number, result: Result<unknown>) => void
  settleAll: (result: Result<never>) => void
}>

export function createPendingCalls(): PendingCalls {
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  let last = 0
  return {
    open(post) {
      last += 1
      const id = last
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        post(id)
      })
    },
    settle(id, result) {
      waiting.get(id)?.(result)
      waiting.delete(id)
    },
    settleAll(result) {
      for (const resolve of waiting.values()) resolve(result)
      waiting.clear()
    },
  }
}
