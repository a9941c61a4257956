import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { RecoveryPanel } from './recovery-panel.tsx'

type Props = Readonly<{
  /** null: closed */
  recoveryKey: string | null
  onKept: () => void
}>

/** The new recovery key over the page; it is shown once, so nothing but its own buttons closes it. */
export function RecoveryDialog({ recoveryKey, onKept }: Props) {
  const { t } = useTranslation()
  // A closed Modal would keep what it showed last in the page.
  if (recoveryKey === null) return null
  return (
    <Modal
      open
      centered
      title={t('accounts.recovery.title')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={680}
    >
      <RecoveryPanel recoveryKey={recoveryKey} isTitled={false} onKept={onKept} />
    </Modal>
  )
}
