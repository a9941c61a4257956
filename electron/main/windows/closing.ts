// Closing asks the page first, so that what is being typed is stored; a page that does not answer is not waited for.
import type { BrowserWindow } from 'electron'
import { done, failed } from '../ipc/answers.ts'
import { valuesOf } from '../ipc/file-inputs.ts'

const UNANSWERED_MS = 1000
const ANSWERS = ['wait', 'leave', 'stay'] as const
type Answer = (typeof ANSWERS)[number]

/** Serves `window.answer` for a window; `ask` sends it the hint that it is to be closed. */
export function guardClosing(window: BrowserWindow, ask: () => void) {
  let unanswered: NodeJS.Timeout | null = null
  const destroy = () => {
    if (!window.isDestroyed()) window.destroy()
  }
  window.on('close', (event) => {
    event.preventDefault()
    if (unanswered !== null) return
    unanswered = setTimeout(destroy, UNANSWERED_MS)
    ask()
  })
  return async (input: unknown) => {
    const answer = readAnswer(input)
    if (answer === null) return failed('invalid_input', 'window.answer')
    if (unanswered !== null) clearTimeout(unanswered)
    unanswered = null
    // The answer must reach the page's world before it goes.
    if (answer === 'leave') setImmediate(destroy)
    return done({})
  }
}

function readAnswer(input: unknown): Answer | null {
  const [answer] = valuesOf(input, ['answer'])
  return ANSWERS.find((known) => known === answer) ?? null
}
