import type { KeyboardEvent } from 'react'

type Wanted = Readonly<{
  onStep: (by: 1 | -1) => void
  onSame: () => void
  onReveal?: () => void
  onSave?: () => void
}>

/** Keys of a card, taken before the sheet in it would move by them. An input method's keys are its own. */
export function cardKeys(wanted: Wanted) {
  return (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const act = actionFor(event.shiftKey ? `Shift+${event.key.toUpperCase()}` : event.key, wanted)
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat || event.key.startsWith('Arrow')) act()
  }
}

function actionFor(key: string, { onStep, onSame, onReveal, onSave }: Wanted) {
  switch (key) {
    case 'ArrowUp':
      return () => onStep(-1)
    case 'ArrowDown':
      return () => onStep(1)
    // The same key writes other signs while a Chinese layout is on.
    case "'":
    case '‘':
    case '’':
      return onSame
    case 'Shift+M':
      return onReveal
    case 's':
    case 'S':
      return onSave
    default:
      return undefined
  }
}
