import { useState } from 'react'
import { usePageKeys } from '../use-page-keys.ts'
import { KeysDialog } from './keys-dialog.tsx'

/** F1: the sheet of all keys; once more, or Esc: away with it. */
export function useKeys() {
  const [isOpen, setOpen] = useState(false)
  usePageKeys(
    ({ key, ctrlKey, metaKey, altKey, shiftKey }) => {
      const isOther = key !== 'F1' || ctrlKey || metaKey || altKey || shiftKey
      return isOther ? undefined : () => setOpen(!isOpen)
    },
    { inDialog: isOpen },
  )
  return {
    open: () => setOpen(true),
    dialog: isOpen && <KeysDialog onClose={() => setOpen(false)} />,
  }
}
