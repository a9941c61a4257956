// The one real editable element. React must not own it: react-dom writes defaultValue on every
// update of an uncontrolled textarea, which ends a composition.

import { writeTsv } from '#shared/domain/table-text/tsv.ts'
import { copySelection, cutSelection, pasteBlock } from './clipboard.ts'
import type { GridCore, TextPort } from './core.ts'
import { changeText, commitEditing } from './editing.ts'
import { hold, noteComposing } from './holding.ts'
import { writeHtml } from './html.ts'
import { pressKey } from './keys.ts'
import { beginTyped } from './opening.ts'
import { pastedBlock } from './pasted.ts'
import type { GridTexts } from './types.ts'

/** The editable element, connected to nothing yet. */
export function createTextarea(): HTMLTextAreaElement {
  const element = document.createElement('textarea')
  element.rows = 1
  element.spellcheck = false
  element.autocomplete = 'off'
  // While it rests it has nothing of its own to take back.
  element.dataset.undo = 'page'
  return element
}

/** The element as actions use it. */
export function textPort(element: HTMLTextAreaElement): TextPort {
  return {
    get: () => element.value,
    set: (text) => {
      element.value = text
      element.setSelectionRange(text.length, text.length)
    },
    insert: (text) => {
      element.setRangeText(text, element.selectionStart, element.selectionEnd, 'end')
      return element.value
    },
    selectAll: () => element.select(),
    focus: () => element.focus({ preventScroll: true }),
    hasFocus: () => document.activeElement === element,
    // Deprecated, and the only way without a permission that the shell refuses to everybody.
    copy: () => document.execCommand('copy'),
  }
}

/**
 * Ends a composition where the user clicks away from it: losing the focus makes the input method
 * hand over what it holds.
 */
export function settleComposition(element: HTMLTextAreaElement): void {
  element.blur()
  element.focus({ preventScroll: true })
}

/** Connects the element's events to the grid; returns the way back. */
export function listen(element: HTMLTextAreaElement, core: GridCore): () => void {
  const stop = new AbortController()
  const { signal } = stop
  element.addEventListener('keydown', (event) => onKeyDown(core, event), { signal })
  element.addEventListener('beforeinput', (event) => onBeforeInput(core, event), { signal })
  // Shown from the first moment of a composition, which may come without any keydown.
  element.addEventListener(
    'compositionstart',
    () => {
      noteComposing(core, true)
      beginTyped(core)
    },
    { signal },
  )
  element.addEventListener('compositionend', () => noteComposing(core, false), { signal })
  element.addEventListener('input', () => changeText(core, element.value), { signal })
  element.addEventListener(
    'blur',
    () => {
      // While another window has the focus the element stays the active one: not a leave.
      if (document.activeElement !== element) commitEditing(core)
    },
    { signal },
  )
  listenToClipboard(element, core, signal)
  return () => stop.abort()
}

function onKeyDown(core: GridCore, event: KeyboardEvent): void {
  // 229: an input method has the key and may hand over text later.
  if (event.isComposing || event.keyCode === 229) return
  const press = {
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
  }
  const isTextUndo = press.ctrl && /^[zy]$/i.test(press.key)
  // Ctrl+Z belongs to the text while there is one, and to the page otherwise.
  if (isTextUndo && core.state().editing !== undefined) event.stopPropagation()
  if (!pressKey(core, press)) return
  event.preventDefault()
  event.stopPropagation()
}

/** At rest the browser's own undo would bring the last cell's text into this one. */
function onBeforeInput(core: GridCore, event: InputEvent): void {
  const isHistory = event.inputType === 'historyUndo' || event.inputType === 'historyRedo'
  if (isHistory && core.state().editing === undefined) event.preventDefault()
}

function listenToClipboard(
  element: HTMLTextAreaElement,
  core: GridCore,
  signal: AbortSignal,
): void {
  const put = (event: ClipboardEvent, read: (core: GridCore) => GridTexts | undefined): void => {
    if (core.state().editing !== undefined) return
    event.preventDefault()
    if (hold(core, () => core.env.text.copy())) return
    const texts = read(core)
    if (texts === undefined) return
    event.clipboardData?.setData('text/plain', writeTsv(texts))
    event.clipboardData?.setData('text/html', writeHtml(texts))
  }
  element.addEventListener('copy', (event) => put(event, copySelection), { signal })
  element.addEventListener('cut', (event) => put(event, cutSelection), { signal })
  element.addEventListener(
    'paste',
    (event) => {
      if (core.state().editing !== undefined) return
      event.preventDefault()
      const read = (type: string): string => event.clipboardData?.getData(type) ?? ''
      const block = pastedBlock(read('text/plain'), read('text/html'))
      if (!hold(core, () => pasteBlock(core, block))) pasteBlock(core, block)
    },
    { signal },
  )
}
