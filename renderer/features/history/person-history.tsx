import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from '../../lib/use-return-focus.ts'
import styles from './history.module.css'
import { Changes } from './history-section.tsx'
import { NO_FILTER } from './queries.ts'

type Props = Readonly<{ id: number; name: string; cohort: number; onClose: () => void }>

/** Everything that was ever changed of one person. */
export function PersonHistory({ id, name, cohort, onClose }: Props) {
  const { t } = useTranslation()
  useReturnFocus()
  return (
    <Modal
      open
      centered
      width={1000}
      title={t('history.ofPerson', { name })}
      footer={null}
      onCancel={onClose}
    >
      <div className={`${styles.page} ${styles.person}`}>
        <Changes filter={{ ...NO_FILTER, graduateId: id }} cohort={cohort} ofOnePerson />
      </div>
    </Modal>
  )
}
