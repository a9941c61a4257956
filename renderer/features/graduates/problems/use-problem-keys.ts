import { usePageKeys } from '../use-page-keys.ts'

type Page = Readonly<{
  isOpen: boolean
  onStep: (by: 1 | -1) => void
  onToggle: () => void
  focusList: () => void
}>

/** F8, Shift+F8: the next problem and the one before, from anywhere; Ctrl+F8: their list; F6: from the grid into it and back. */
export function useProblemKeys(page: Page): void {
  usePageKeys((event) => actionFor(event, page))
}

function actionFor(event: KeyboardEvent, { isOpen, onStep, onToggle, focusList }: Page) {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
  if (altKey || metaKey) return undefined
  if (key === 'F8' && !ctrlKey) return () => onStep(shiftKey ? -1 : 1)
  if (shiftKey) return undefined
  if (key === 'F8') return onToggle
  if (key !== 'F6' || ctrlKey || !isOpen) return undefined
  const isInside = target instanceof HTMLElement && target.closest('aside') !== null
  return isInside ? focusList : focusEntry
}

/** The entry that the keyboard stands on in the panel. */
export function focusEntry(): void {
  document.querySelector<HTMLElement>('aside [data-entry][tabindex="0"]')?.focus()
}
