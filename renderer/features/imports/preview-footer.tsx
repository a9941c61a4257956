import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/schemas/import.ts'
import styles from './imports.module.css'
import { SaveBadRows } from './save-bad-rows.tsx'
import { WorkLine } from './work-progress.tsx'

type Props = Readonly<{
  preview: ImportPreview
  /** it is being read again */
  jobId: string | null
  notice: string
  onWrite: () => void
  onClose: () => void
}>

/** Whether there is anything to write. */
export function changesOf({ counts, further }: ImportPreview): number {
  return counts.inserted + counts.updated + further
}

/** What goes on, and the way out: with Enter into the ledger, or not at all. */
export function PreviewFooter({ preview, jobId, notice, onWrite, onClose }: Props) {
  const { t } = useTranslation()
  const { counts } = preview
  const count = counts.inserted + counts.updated
  const hasBadRows = counts.rejected > 0 || preview.problemCount > 0
  return (
    <div className={styles.foot}>
      <div className={styles.footLine} role="status">
        {jobId === null ? notice || t('imports.keys') : <WorkLine jobId={jobId} />}
      </div>
      {hasBadRows && <SaveBadRows preview={preview} />}
      <Button onClick={onClose}>
        {t(changesOf(preview) === 0 ? 'common.close' : 'common.cancel')}
      </Button>
      {changesOf(preview) > 0 && (
        <Button type="primary" autoFocus data-import loading={jobId !== null} onClick={onWrite}>
          {count > 0 ? t('imports.commit', { count }) : t('imports.commitFurther')}
        </Button>
      )}
    </div>
  )
}
