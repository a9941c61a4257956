import { Button, Popover } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Past } from '#shared/schemas/past.ts'
import { usePageKeys } from '../use-page-keys.ts'
import { usePast } from './past-context.ts'
import { PastForm } from './past-form.tsx'

type Props = Readonly<{ onShow: (past: Past) => void; onDone: () => void }>

/** The way to the ledger as of another day; Ctrl+Shift+D as well. */
export function PastButton({ onShow, onDone }: Props) {
  const { t } = useTranslation()
  const past = usePast()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  usePageKeys((event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    const isOwn = key.toLowerCase() === 'd' && (ctrlKey || metaKey) && shiftKey && !altKey
    // Somebody's page covers the list.
    if (!isOwn || button.current?.closest('[inert]')) return undefined
    return () => setOpen(true)
  })
  const leave = (): void => {
    setOpen(false)
    onDone()
  }
  return (
    <Popover
      open={isOpen}
      arrow={false}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      onOpenChange={(next) => (next ? setOpen(true) : leave())}
      content={
        <PastForm
          shown={past}
          onLeave={leave}
          onShow={(next) => {
            setOpen(false)
            onShow(next)
          }}
        />
      }
    >
      <Button
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={t('person.key', { key: 'Ctrl+Shift+D' })}
      >
        {t('past.button')}
      </Button>
    </Popover>
  )
}
