import { useEffect } from 'react'
import type { DialogKind } from '../kept-typing.ts'
import { isDialogOpen } from '../undo-key.ts'
import type { Card } from './use-card.ts'

type Page = Readonly<{ card: Card; onDialog: (kind: DialogKind) => void; focusList: () => void }>

/** F4: the card, or away with it; F6: from the list into it and back; F7, F9: its dialogs; Ctrl+Insert: somebody new. */
export function useCardHotkeys(page: Page): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return
      const act = actionFor(event, page)
      if (act === undefined) return
      event.preventDefault()
      if (!event.repeat) act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
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
