import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import { ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './imports.module.css'

type Props = Readonly<{ undone: Output<'history.undo'>; onClose: () => void }>

/** Cells that an undo left alone because somebody has changed them since. */
export function KeptDialog({ undone, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const name = (field: string) =>
    i18n.exists(`fields.${field}`) ? t(`fields.${field}` as 'fields.name') : field
  return (
    <Modal
      open
      centered
      width={640}
      title={t('imports.keptTitle', { count: undone.kept.length })}
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <p className={styles.muted}>{t('imports.keptHint')}</p>
      <div className={styles.kept}>
        <ScrollTable
          label={t('imports.keptList')}
          rows={undone.kept}
          rowKey={(_kept, index) => index}
          columns={[
            { key: 'no', title: t('fields.student_no'), cell: ({ studentNo }) => studentNo },
            { key: 'name', title: t('fields.name'), cell: (kept) => kept.name },
            { key: 'field', title: t('imports.value'), cell: ({ field }) => name(field) },
          ]}
        />
      </div>
    </Modal>
  )
}
