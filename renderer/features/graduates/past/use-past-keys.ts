import { stepForPage } from '../undo-key.ts'
import { usePageKeys } from '../use-page-keys.ts'

type Page = Readonly<{ onReturn: () => void; onRefuse: () => void }>

/** Esc goes back to today; keys that would write something say why they do not. F7, F9 and Ctrl+Insert are the card's. */
export function usePastKeys({ onReturn, onRefuse }: Page): void {
  usePageKeys((event) => {
    if (isPlain(event) && event.key === 'Escape') {
      return isInMenu(event.target) ? undefined : onReturn
    }
    return isPlain(event) && event.key === 'F5' ? onRefuse : refusedWithCtrl(event, onRefuse)
  })
}

function refusedWithCtrl(event: KeyboardEvent, onRefuse: () => void) {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  const isBulk = key.toLowerCase() === 'b' && (ctrlKey || metaKey) && !altKey && !shiftKey
  return isBulk || stepForPage(event) !== null ? onRefuse : undefined
}

const isPlain = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey || shiftKey)

/** The key closes the menu. */
function isInMenu(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=menu]') !== null
}
