import { useEffect } from 'react'
import { onAppEvent } from '../lib/events.ts'
import { call } from '../lib/ipc-client.ts'
import { useLeave } from '../lib/use-leave.ts'

type Answer = 'wait' | 'leave' | 'stay'

// Without an answer the shell closes the window by itself, so a failed one needs nothing more.
const answer = (value: Answer) => void call('window.answer', { answer: value }).catch(() => {})

/** The window is to be closed: what is typed is stored first, and what cannot be is asked about. */
export function useWindowClosing(): void {
  const leaveThen = useLeave()
  useEffect(() =>
    onAppEvent((event) => {
      if (event.type !== 'window.closing') return
      answer('wait')
      const ways = { leave: () => answer('leave'), stay: () => answer('stay') }
      leaveThen(ways).catch(() => answer('leave'))
    }),
  )
}
