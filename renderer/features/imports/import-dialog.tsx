import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/schemas/import.ts'
import type { Change } from './choices.ts'
import styles from './imports.module.css'
import { PreviewDialog } from './preview-dialog.tsx'
import { ReadAgain } from './read-again.tsx'
import type { Asked, Flow, ImportFile } from './use-import-flow.ts'
import { WorkProgress } from './work-progress.tsx'

type Props = Readonly<{
  flow: Flow
  cohort: number
  onRead: (file: ImportFile, asked: Asked) => void
  onChoose: (change: Change) => void
  onWrite: (shown: Readonly<{ file: ImportFile; preview: ImportPreview }>) => void
  onClose: () => void
}>

/** What happens with the file, from reading it to writing it. */
export function ImportDialog({ flow, cohort, onRead, onChoose, onWrite, onClose }: Props) {
  const { t } = useTranslation()
  if (flow.step === 'idle') return null
  if (flow.step === 'preview') {
    return (
      <PreviewDialog
        {...{ flow, cohort, onChoose, onClose }}
        onWrite={() => onWrite({ file: flow.file, preview: flow.preview })}
      />
    )
  }
  const { file } = flow
  return (
    <Modal
      open
      centered
      width={560}
      title={t(`imports.title.${flow.step}`, { file: file.name })}
      mask={{ closable: false }}
      closable={flow.step === 'refused'}
      onCancel={onClose}
      footer={<CancelButton flow={flow} onClose={onClose} />}
    >
      <div className={styles.body}>
        {flow.step === 'refused' ? (
          <ReadAgain
            cause={flow.cause}
            onKind={(kind) => onRead(file, { ...flow.asked, kind })}
            onPassword={(password) => onRead(file, { ...flow.asked, password })}
          />
        ) : (
          <WorkProgress jobId={flow.jobId} />
        )}
      </div>
    </Modal>
  )
}

function CancelButton({ flow, onClose }: Readonly<{ flow: Flow; onClose: () => void }>) {
  const { t } = useTranslation()
  if (flow.step === 'refused') return <Button onClick={onClose}>{t('common.close')}</Button>
  const isStarting = flow.step !== 'idle' && 'jobId' in flow && flow.jobId === null
  return (
    <Button autoFocus disabled={isStarting} onClick={onClose}>
      {t('common.cancel')}
    </Button>
  )
}
