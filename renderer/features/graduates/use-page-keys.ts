import { useEffect, useLayoutEffect, useRef } from 'react'

type ActionFor = (event: KeyboardEvent) => (() => void) | undefined
type Where = Readonly<{
  /** also while a dialog is open */
  inDialog?: boolean
}>

/** Keys that mean the page wherever its keyboard is: none that is used up, an input method's or a dialog's. Held down they act once. */
export function usePageKeys(actionFor: ActionFor, { inDialog = false }: Where = {}): void {
  const latest = useRef(actionFor)
  // With the page and not after it: a key that follows at once means what is seen.
  useLayoutEffect(() => {
    latest.current = actionFor
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const act = latest.current(event)
      if (act === undefined || (!inDialog && isDialogOpen())) return
      event.preventDefault()
      if (!event.repeat) act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [inDialog])
}

function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role=dialog]')].some((dialog) => dialog.checkVisibility())
}
