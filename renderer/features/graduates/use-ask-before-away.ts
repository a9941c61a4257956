import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useLeave } from '../../lib/use-leave.ts'

/** Another page takes this one's place only when all that is typed is stored, or given up. */
export function useAskBeforeAway(isOwn: (path: string) => boolean): void {
  const leaveThen = useLeave()
  const blocker = useBlocker(({ nextLocation }) => !isOwn(nextLocation.pathname))
  const { state } = blocker
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each attempt to leave
  useEffect(() => {
    if (state !== 'blocked') return
    void leaveThen({ leave: blocker.proceed, stay: blocker.reset })
  }, [state])
}
