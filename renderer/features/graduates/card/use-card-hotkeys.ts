import type { DialogKind } from '../kept-typing.ts'
import { usePageKeys } from '../use-page-keys.ts'
import type { Card } from './use-card.ts'

type Page = Readonly<{ card: Card; onDialog: (kind: DialogKind) => void; focusList: () => void }>

/** F4: the card, or away with it; F6: from the list into it and back; F7, F9: its dialogs; Ctrl+Insert: somebody new. */
export function useCardHotkeys(page: Page): void {
  usePageKeys((event) => actionFor(event, page))
}

function actionFor(event: KeyboardEvent, { card, onDialog, focusList }: Page) {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (altKey || shiftKey || metaKey) return undefined
  if (ctrlKey) return key === 'Insert' && !card.isNew ? card.add : undefined
  switch (key) {
    case 'F4':
      if (card.isPage || card.isNew) return card.leave
      return card.isPanel ? card.closePanel : card.openPanel
    case 'F6':
      if (!card.isPanel) return undefined
      return isInside(event.target) ? focusList : () => card.enter()
    case 'F7':
      if (card.isNew) return undefined
      return () => onDialog('willingness')
    case 'F9':
      if (card.isNew) return undefined
      return () => onDialog('destination')
    default:
      return undefined
  }
}

function isInside(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('aside') !== null
}
