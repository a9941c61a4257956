import { DownOutlined, FileExcelOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import type { Known } from '#shared/schemas/past.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useExportReports } from './mutations.ts'

type Props = Readonly<{
  shown: ReportId
  asOf: string | null
  known: Known
  /** the day that stands in the name of the file */
  day: string
}>

/** The summary workbook with all tables; by the arrow the shown table alone, or with what is restricted. */
export function ExportButton({ shown, asOf, known, day }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const [asksReason, setAsksReason] = useState(false)
  const write = useExportReports()
  const saySaved = useSavedNotice()
  const run = (reports: readonly ReportId[], suggestedName: string, reason?: string) =>
    write.mutate(
      { reports, asOf, known, suggestedName, ...(reason === undefined ? {} : { reason }) },
      {
        onSuccess: (saved) => {
          if (saved === null) return
          setAsksReason(false)
          saySaved(saved)
        },
        // With a reason, the dialog says it.
        onError: (cause) => reason ?? void message.error(sentenceOf(cause, lang)),
      },
    )
  const all = () => run(REPORT_IDS, t('reports.fileName', { day }))
  const one = (reason?: string) => run([shown], `${t(`reports.name.${shown}`)} ${day}.xlsx`, reason)
  const restricted = () => {
    write.reset()
    setAsksReason(true)
  }
  return (
    <Space.Compact>
      <Button
        type="primary"
        icon={<FileExcelOutlined aria-hidden />}
        loading={write.isPending}
        onClick={all}
      >
        {t('reports.export')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'all', label: t('reports.exportAll'), onClick: all },
            { key: 'one', label: t('reports.exportOne'), onClick: () => one() },
            ...(shown === 'R7'
              ? [{ key: 'restricted', label: t('reports.exportRestricted'), onClick: restricted }]
              : []),
          ],
        }}
      >
        <Button
          type="primary"
          icon={<DownOutlined aria-hidden />}
          aria-label={t('reports.exportMore')}
          disabled={write.isPending}
        />
      </Dropdown>
      {asksReason && (
        <ReasonDialog
          title={t('reports.exportRestricted')}
          hint={t('reports.exportRestrictedHint')}
          okText={t('reports.export')}
          isBusy={write.isPending}
          error={write.error}
          onOk={({ reason }) => one(reason)}
          onClose={() => setAsksReason(false)}
        />
      )}
    </Space.Compact>
  )
}
