import { DownOutlined, FileExcelOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import type { Known } from '#shared/schemas/past.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import { useExportReports } from './mutations.ts'

type Props = Readonly<{
  shown: ReportId
  asOf: string | null
  known: Known
  /** the day that stands in the name of the file */
  day: string
}>

/** The summary workbook with all tables; by the arrow the shown table alone. */
export function ExportButton({ shown, asOf, known, day }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const write = useExportReports()
  const saySaved = useSavedNotice()
  const run = (reports: readonly ReportId[], suggestedName: string) =>
    write.mutate(
      { reports, asOf, known, suggestedName },
      {
        onSuccess: (saved) => saved && saySaved(saved),
        onError: (cause) => void message.error(sentenceOf(cause, lang)),
      },
    )
  const all = () => run(REPORT_IDS, t('reports.fileName', { day }))
  const one = () => run([shown], `${t(`reports.name.${shown}`)} ${day}.xlsx`)
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
            { key: 'one', label: t('reports.exportOne'), onClick: one },
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
    </Space.Compact>
  )
}
