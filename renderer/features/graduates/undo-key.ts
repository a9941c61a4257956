// Whose Ctrl+Z is it? A field has an undo of its own, even when it is empty.

/** A Ctrl+Z, or a Ctrl+Y or Ctrl+Shift+Z, that nobody but the page can mean. */
export function stepForPage(event: KeyboardEvent): 'undo' | 'redo' | null {
  const step = stepOf(event)
  return isInField(event.target) ? null : step
}

function stepOf({ ctrlKey, metaKey, shiftKey, altKey, key }: KeyboardEvent) {
  if (!(ctrlKey || metaKey) || altKey) return null
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo'
    case 'y':
      return shiftKey ? null : 'redo'
    default:
      return null
  }
}

const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'

/** An element that takes nothing back by itself says so by `data-undo`. */
function isInField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(FIELDS) && target.dataset.undo !== 'page'
}
