import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { useReturnFocus } from '#renderer/lib/use-return-focus.ts'
import type { Evidence } from '#shared/schemas/evidence.ts'
import styles from './evidence.module.css'
import { evidenceQueries } from './queries.ts'

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }))

type Props = Readonly<{ piece: Evidence; onClose: () => void }>

/** The file itself, inside the application: nothing of it is written to the disk. */
export function PreviewDialog({ piece, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  useReturnFocus()
  const content = useQuery(evidenceQueries.content(piece.id))
  const waiting = <p>{t('common.loading')}</p>
  return (
    <Modal
      open
      centered
      width={900}
      title={piece.fileName}
      onCancel={onClose}
      footer={
        <Button autoFocus type="primary" onClick={onClose}>
          {t('evidence.close')}
        </Button>
      }
    >
      <div className={styles.preview}>
        {content.error && <Alert type="error" showIcon title={sentenceOf(content.error, lang)} />}
        {content.isPending && waiting}
        {content.data &&
          (piece.mime === 'application/pdf' ? (
            <Suspense fallback={waiting}>
              <PdfPages bytes={content.data} />
            </Suspense>
          ) : (
            <Picture bytes={content.data} mime={piece.mime ?? ''} name={piece.fileName} />
          ))}
      </div>
    </Modal>
  )
}

type Shown = Readonly<{ bytes: Uint8Array<ArrayBuffer>; mime: string; name: string }>

function Picture({ bytes, mime, name }: Shown) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mime }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, mime])
  return url === undefined ? null : <img src={url} alt={name} className={styles.picture} />
}
