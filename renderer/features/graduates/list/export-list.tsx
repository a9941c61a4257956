import { FileExcelOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '#renderer/lib/today.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { useSavedNotice } from '#renderer/lib/use-saved-notice.tsx'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import { useExportList } from '../mutations.ts'

type Props = Readonly<{
  ids: readonly number[]
  /** keys of the columns that are shown, in their order */
  fields: readonly string[]
  onDone: () => void
}>

/** Who is shown, in the columns that are shown, as a workbook to be worked on and brought back. */
export function ExportList({ ids, fields, onDone }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const [asksReason, setAsksReason] = useState(false)
  const write = useExportList()
  const saySaved = useSavedNotice()
  const close = () => {
    setAsksReason(false)
    onDone()
  }
  const run = (reason?: string) =>
    write.mutate(
      {
        ...{ ids: [...ids], fields: [...fields], screen: 'ledger' },
        suggestedName: t('list.exportFile', { day: today().format('YYYY-MM-DD') }),
        ...(reason === undefined ? {} : { reason }),
      },
      {
        onSuccess: (saved) => {
          if (saved === null) return
          close()
          saySaved(saved)
        },
        // With a reason, the dialog says it.
        onError: (cause) => reason ?? void message.error(sentenceOf(cause, lang)),
      },
    )
  return (
    <>
      <Dropdown
        autoFocus
        destroyOnHidden
        trigger={['click']}
        placement="topRight"
        disabled={ids.length === 0 || write.isPending}
        menu={{
          items: [
            { key: 'masked', label: t('list.exportMasked'), onClick: () => run() },
            {
              key: 'open',
              label: `${t('list.exportOpen')}…`,
              onClick: ({ domEvent }) => {
                // The same Enter would send off the dialog that it opens.
                domEvent.preventDefault()
                write.reset()
                setAsksReason(true)
              },
            },
          ],
        }}
      >
        <Button
          size="small"
          type="text"
          icon={<FileExcelOutlined aria-hidden />}
          title={t('list.exportHint')}
          loading={write.isPending}
        >
          {t('list.export')}
        </Button>
      </Dropdown>
      {asksReason && (
        <ReasonDialog
          title={t('list.exportOpen')}
          hint={t('list.exportOpenHint')}
          okText={t('list.export')}
          isBusy={write.isPending}
          error={write.error}
          onOk={({ reason }) => run(reason)}
          onClose={close}
        />
      )}
    </>
  )
}
