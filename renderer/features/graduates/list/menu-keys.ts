// Keys inside a header's menu: the arrows go from one thing to the next, Esc closes it.
import type { KeyboardEvent } from 'react'

const STEPS = 'button:not([disabled]), input[type=checkbox], input[data-step]'

export function stepInMenu(event: KeyboardEvent<HTMLElement>, onClose: () => void): void {
  // An input method ends its composition by the same keys.
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    onClose()
    return
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const steps = [...event.currentTarget.querySelectorAll<HTMLElement>(STEPS)]
  const at = steps.indexOf(event.target as HTMLElement)
  if (at === -1) return
  event.preventDefault()
  steps[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
