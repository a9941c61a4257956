import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Kept } from '#shared/contract/history.ts'
import { useReturnFocus } from '../../lib/use-return-focus.ts'
import { ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './history.module.css'
import { useFieldName } from './use-field-name.ts'

type Props = Readonly<{ kept: readonly Kept[]; onClose: () => void }>

/** Cells that an undo left alone because somebody has changed them since. */
export function KeptDialog({ kept, onClose }: Props) {
  const { t } = useTranslation()
  useReturnFocus()
  const nameOf = useFieldName()
  return (
    <Modal
      open
      centered
      width={640}
      title={t('history.keptTitle', { count: kept.length })}
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <p className={styles.muted}>{t('history.keptHint')}</p>
      <div className={styles.kept}>
        <ScrollTable
          label={t('history.keptList')}
          rows={kept}
          rowKey={(_kept, index) => index}
          columns={[
            { key: 'no', title: t('fields.student_no'), cell: ({ studentNo }) => studentNo },
            { key: 'name', title: t('fields.name'), cell: (one) => one.name },
            { key: 'field', title: t('history.field'), cell: ({ field }) => nameOf(field) },
          ]}
        />
      </div>
    </Modal>
  )
}
