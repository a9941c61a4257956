import { useEffect, useState } from 'react'
import { isDialogOpen } from '../undo-key.ts'
import { KeysDialog } from './keys-dialog.tsx'

/** F1: the sheet of all keys; once more, or Esc: away with it. */
export function useKeys() {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (key !== 'F1' || ctrlKey || metaKey || altKey || shiftKey) return
      if (event.defaultPrevented || event.isComposing || (!isOpen && isDialogOpen())) return
      event.preventDefault()
      if (!event.repeat) setOpen(!isOpen)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
  return {
    open: () => setOpen(true),
    dialog: isOpen && <KeysDialog onClose={() => setOpen(false)} />,
  }
}
