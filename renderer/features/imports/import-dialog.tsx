import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/schemas/import.ts'
import styles from './imports.module.css'
import { PreviewPanel } from './preview-panel.tsx'
import { ReadAgain } from './read-again.tsx'
import type { Flow, ImportFile, ReadAs } from './use-import-flow.ts'
import { WorkProgress } from './work-progress.tsx'

type Props = Readonly<{
  flow: Flow
  onRead: (file: ImportFile, readAs: ReadAs) => Promise<void>
  onWrite: (file: ImportFile, preview: ImportPreview) => Promise<void>
  onClose: () => void
}>

/** What happens with the file, from reading it to writing it. */
export function ImportDialog({ flow, onRead, onWrite, onClose }: Props) {
  const { t } = useTranslation()
  if (flow.step === 'idle') return null
  const { file } = flow
  const isShown = flow.step === 'preview'
  return (
    <Modal
      open
      centered
      width={isShown ? 1080 : 560}
      title={t(`imports.title.${flow.step}`, { file: file.name })}
      mask={{ closable: false }}
      closable={flow.step !== 'reading' && flow.step !== 'writing'}
      onCancel={onClose}
      footer={
        isShown ? (
          <PreviewFooter
            preview={flow.preview}
            onWrite={() => void onWrite(file, flow.preview)}
            onClose={onClose}
          />
        ) : (
          <CancelButton flow={flow} onClose={onClose} />
        )
      }
    >
      <div className={styles.body}>
        {isShown && (
          <PreviewPanel
            preview={flow.preview}
            cause={flow.cause}
            onRead={(readAs) => void onRead(file, readAs)}
          />
        )}
        {flow.step === 'refused' && (
          <ReadAgain
            cause={flow.cause}
            onKind={(kind) => void onRead(file, { kind, effective: null })}
          />
        )}
        {(flow.step === 'reading' || flow.step === 'writing') && (
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

type FooterProps = Readonly<{ preview: ImportPreview; onWrite: () => void; onClose: () => void }>

function PreviewFooter({ preview, onWrite, onClose }: FooterProps) {
  const { t } = useTranslation()
  const count = preview.counts.inserted + preview.counts.updated
  if (count + preview.further === 0) {
    return (
      <Button type="primary" autoFocus onClick={onClose}>
        {t('common.close')}
      </Button>
    )
  }
  return (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button type="primary" autoFocus onClick={onWrite}>
        {count > 0 ? t('imports.commit', { count }) : t('imports.commitFurther')}
      </Button>
    </>
  )
}
