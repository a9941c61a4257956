import { queryOptions, useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { PRINTED } from '#shared/text/printed.ts'
import { call } from '../../lib/ipc-client.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { PrintButton } from './print-button.tsx'
import { PrintedFile } from './printed-file.tsx'
import styles from './printing.module.css'

const fileQuery = (id: number) =>
  queryOptions({
    queryKey: ['graduates', 'personalFile', id],
    queryFn: () => call('printing.personalFile', { id }),
  })

type Props = Readonly<{ id: number; onClose: () => void }>

/** The personal file of a graduate (一人一档): seen first, then printed. */
export function PrintFile({ id, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data: file, error } = useQuery(fileQuery(id))
  return (
    <Modal
      open
      centered
      width={820}
      title={t('printing.file')}
      onCancel={onClose}
      footer={
        file && (
          <PrintButton name={PRINTED.fileName(file.name, file.studentNo)}>
            <PrintedFile file={file} />
          </PrintButton>
        )
      }
    >
      {error && <p role="alert">{sentenceOf(error, lang)}</p>}
      {file && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={styles.preview} aria-label={t('printing.file')} tabIndex={0}>
          <PrintedFile file={file} />
        </section>
      )}
    </Modal>
  )
}
