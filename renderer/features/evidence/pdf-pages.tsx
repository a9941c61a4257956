import { Alert } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './evidence.module.css'
import { drawPdf } from './pdf.ts'

const WIDTH = 820

/** The pages of a PDF; loaded with the library when the first one is looked at. */
export function PdfPages({ bytes }: Readonly<{ bytes: Uint8Array<ArrayBuffer> }>) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  useEffect(() => {
    const { current } = place
    if (current === null) return undefined
    let isGone = false
    const { drawn, stop } = drawPdf(bytes, current, WIDTH)
    drawn.catch(() => {
      if (!isGone) setUnreadable(true)
    })
    return () => {
      isGone = true
      stop()
      current.replaceChildren()
    }
  }, [bytes])
  return (
    <>
      {isUnreadable && <Alert type="warning" showIcon title={t('evidence.unreadable')} />}
      <div ref={place} className={styles.pages} />
    </>
  )
}
