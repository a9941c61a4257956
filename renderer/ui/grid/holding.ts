// While a move still looks for its cell, what is typed waits for it: nothing is lost, and nothing
// goes into the cell that is being left.
import type { GridCore } from './core.ts'
import { changeText, commitEditing } from './editing.ts'
import type { KeyPress } from './navigation.ts'

/** Whether a move is under way. */
export function isHolding(core: GridCore): boolean {
  return core.held.move !== undefined
}

/** Runs a move; keys pressed meanwhile follow it. */
export function holdFor(core: GridCore, move: (isGivenUp: () => boolean) => Promise<void>): void {
  const own = Symbol('move')
  setMove(core, own)
  void move(() => core.held.move !== own).finally(() => {
    if (core.held.move !== own) return
    core.held.isFound = true
    release(core)
  })
}

/** An input method begins or ends a text; keys pressed before it are still to be followed. */
export function noteComposing(core: GridCore, isComposing: boolean): void {
  core.held.isComposing = isComposing
  if (core.held.isFound) release(core)
}

/** Waits until no move is under way any more. */
export async function released(core: GridCore): Promise<void> {
  while (isHolding(core)) {
    await new Promise<void>((resolve) => core.held.waiting.push(resolve))
  }
}

/** Keeps an act for later; false when nothing has to be waited for. */
export function hold(core: GridCore, act: () => void): boolean {
  if (!isHolding(core)) return false
  keepText(core)
  core.held.acts.push(act)
  return true
}

/** A key during a move. Letters gather in the editable element; Esc gives the move up. */
export function holdKey(core: GridCore, press: KeyPress, act: () => void): boolean {
  if (press.key === 'Escape') {
    core.env.text.set('')
    core.held.acts.length = 0
    setMove(core, undefined)
    return true
  }
  const isForText = ['Backspace', 'Delete'].includes(press.key) && core.env.text.get() !== ''
  return !isForText && isOwn(press) && hold(core, act)
}

/** The mouse goes elsewhere: the move is given up, unless something is typed that waits for it. */
export function giveWay(core: GridCore): boolean {
  if (!isHolding(core)) return true
  if (core.held.acts.length > 0 || core.env.text.get() !== '') return false
  setMove(core, undefined)
  return true
}

/** The editable element takes letters during a move, whatever cell it began in. */
function setMove(core: GridCore, move: symbol | undefined): void {
  core.held.move = move
  core.held.isFound = false
  core.update({})
  if (move !== undefined) return
  for (const tell of core.held.waiting.splice(0)) tell()
}

const OWN_WITH_CTRL = /^(?:[adr;；]| |Enter|Home|End|Arrow\w+)$/i
const OWN = /^(?:F2|Enter|Tab|Delete|Backspace|Home|End|Page\w+|Arrow\w+)$/

function isOwn({ key, ctrl }: KeyPress): boolean {
  return (ctrl ? OWN_WITH_CTRL : OWN).test(key)
}

/** What was typed before a key belongs before it. */
function keepText(core: GridCore): void {
  const text = core.env.text.get()
  if (text === '') return
  core.env.text.set('')
  core.held.acts.push(() => {
    core.env.text.set(text)
    typeHere(core, text)
  })
}

function release(core: GridCore): void {
  const { acts, isComposing } = core.held
  if (isComposing && acts.length > 0) return
  if (acts.length > 0) keepText(core)
  setMove(core, undefined)
  while (!isHolding(core)) {
    const act = core.held.acts.shift()
    if (act === undefined) break
    act()
  }
  if (isHolding(core)) return
  const text = core.env.text.get()
  if (text !== '' && core.state().editing === undefined) typeHere(core, text)
  // Left meanwhile: what was typed is handed over as at any leaving.
  if (!core.env.isMounted() || !core.env.text.hasFocus()) commitEditing(core)
}

function typeHere(core: GridCore, text: string): void {
  const { labels, onRefused } = core.env.props()
  changeText(core, text)
  if (core.state().editing !== undefined) return
  core.env.text.set('')
  onRefused?.(labels.readOnly)
}
