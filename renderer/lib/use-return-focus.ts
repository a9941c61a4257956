import { useEffect, useState } from 'react'

const CAN_HOLD = 'button, input, textarea, select, a[href], [tabindex]'

/**
 * A dialog that is mounted only while it is open gives the keyboard back to what it was opened from; when that is gone,
 * to the nearest that it stood in.
 */
export function useReturnFocus(): void {
  // Read while rendering: once mounted, a field of the dialog has taken the focus already.
  const [from] = useState(() => pathOf(document.activeElement))
  useEffect(
    () => () => {
      if (isKeyboardInDialog()) return
      from.find((one) => one.isConnected && one.matches(CAN_HOLD))?.focus()
    },
    [from],
  )
}

/** The element and what it stands in, from the inside; without the page itself. */
function pathOf(element: Element | null): readonly HTMLElement[] {
  if (!(element instanceof HTMLElement) || element === document.body) return []
  return [element, ...pathOf(element.parentElement)]
}

/** One dialog may lead to the next, which has the keyboard by the time the first is gone. */
export function isKeyboardInDialog(): boolean {
  return Boolean(document.activeElement?.closest('[role=dialog]'))
}
