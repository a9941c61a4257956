// The correction of an event is open beside the card and not in it: after a lock it opens again before the card does.
import { createContext, type ReactNode, useContext } from 'react'
import { useKeptOpen } from '#renderer/lib/use-kept-open.ts'
import type { StatusEvent } from '#shared/schemas/graduate.ts'
import { CorrectDialog } from './correct-dialog.tsx'

type Open = Readonly<{ event: StatusEvent; name: string }>

const Correcting = createContext<(asked: Open) => void>(() => undefined)

/** Asks what should have been recorded instead of an event. */
export function useCorrecting(): (asked: Open) => void {
  return useContext(Correcting)
}

type Props = Readonly<{ cohort: number; children: ReactNode }>

export function CorrectingArea({ cohort, children }: Props) {
  const { open, setOpen, keeping } = useKeptOpen<Open>('card.correction', ['event', 'name'])
  return (
    <Correcting value={setOpen}>
      {children}
      {open !== null && (
        <CorrectDialog {...open} {...{ cohort, keeping }} onClose={() => setOpen(null)} />
      )}
    </Correcting>
  )
}
