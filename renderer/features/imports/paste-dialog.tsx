import { Button, Input, Modal } from 'antd'
import type { ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './imports.module.css'
import { type Pasted, pastedOf } from './pasted.ts'

type Props = Readonly<{ onPaste: (pasted: Pasted) => void; onClose: () => void }>

/** Waits for a table from the clipboard: the page hears of it only when it is pasted. */
export function PasteDialog({ onPaste, onClose }: Props) {
  const { t } = useTranslation()
  const take = (event: ClipboardEvent): void => {
    const pasted = pastedOf(event.clipboardData)
    event.preventDefault()
    if (pasted !== undefined) onPaste(pasted)
  }
  return (
    <Modal
      open
      centered
      width={560}
      title={t('imports.paste')}
      footer={<Button onClick={onClose}>{t('common.cancel')}</Button>}
      onCancel={onClose}
    >
      <div className={styles.body}>
        <p>{t('imports.pasteHow')}</p>
        <Input.TextArea
          autoFocus
          rows={4}
          value=""
          aria-label={t('imports.pasteHere')}
          placeholder={t('imports.pasteHere')}
          onPaste={take}
        />
      </div>
    </Modal>
  )
}
