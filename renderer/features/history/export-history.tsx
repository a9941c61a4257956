import { FileExcelOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryFilter } from '#shared/contract/history.ts'
import { today } from '../../lib/today.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import styles from './history.module.css'
import { useExportHistory } from './mutations.ts'

/** What is filtered, into a workbook; the reason is asked and logged. */
export function ExportHistory({ filter }: Readonly<{ filter: HistoryFilter }>) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [restricted, setRestricted] = useState(false)
  const write = useExportHistory()
  const saySaved = useSavedNotice()
  const suggestedName = t('history.fileName', { day: today().format('YYYY-MM-DD') })
  const run = (reason: string) =>
    write.mutate(
      { filter, reason, restricted, suggestedName },
      {
        onSuccess: (saved) => {
          if (saved === null) return
          setOpen(false)
          saySaved(saved)
        },
      },
    )
  const open = () => {
    write.reset()
    setRestricted(false)
    setOpen(true)
  }
  return (
    <>
      <Button icon={<FileExcelOutlined aria-hidden />} onClick={open}>
        {t('history.export')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('history.export')}
          hint={t('history.exportHint')}
          okText={t('history.export')}
          isBusy={write.isPending}
          error={write.error}
          onOk={({ reason }) => run(reason)}
          onClose={() => setOpen(false)}
        >
          <div className={styles.restricted}>
            <Checkbox checked={restricted} onChange={({ target }) => setRestricted(target.checked)}>
              {t('history.exportRestricted')}
            </Checkbox>
          </div>
        </ReasonDialog>
      )}
    </>
  )
}
