import { useEffect, useState } from 'react'

/** A dialog that is mounted only while it is open gives the keyboard back to what it was opened from. */
export function useReturnFocus(): void {
  // Read while rendering: once mounted, a field of the dialog has taken the focus already.
  const [from] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus()
    },
    [from],
  )
}
