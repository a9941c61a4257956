// Whose Ctrl+Z is it? A field has an undo of its own, even when it is empty, and a dialog hides what the page would
// take back.

/** A Ctrl+Z that nobody but the page can mean. */
export function isForPage(event: KeyboardEvent): boolean {
  const isUndo =
    (event.ctrlKey || event.metaKey) &&
    !event.shiftKey &&
    !event.altKey &&
    event.key.toLowerCase() === 'z'
  return isUndo && !event.defaultPrevented && !isInField(event.target) && !isDialogOpen()
}

const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'

/** An element that takes nothing back by itself says so by `data-undo`. */
function isInField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(FIELDS) && target.dataset.undo !== 'page'
}

function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role=dialog]')].some((dialog) => dialog.checkVisibility())
}
