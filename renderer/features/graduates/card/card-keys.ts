import type { KeyboardEvent } from 'react'

type Wanted = Readonly<{ onStep: (by: 1 | -1) => void; onSame: () => void; onReveal: () => void }>

/** Keys of a card, taken before the sheet in it would move by them. An input method's keys are its own. */
export function cardKeys({ onStep, onSame, onReveal }: Wanted) {
  return (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    switch (event.shiftKey ? `Shift+${event.key.toUpperCase()}` : event.key) {
      case 'ArrowUp':
        onStep(-1)
        break
      case 'ArrowDown':
        onStep(1)
        break
      // The same key writes other signs while a Chinese layout is on.
      case "'":
      case '‘':
      case '’':
        onSame()
        break
      case 'Shift+M':
        onReveal()
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }
}
