import { DownOutlined, FileExcelOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import type { ReportAsked, ReportId } from '#shared/schemas/report.ts'
import { useJobProgress } from '../../lib/use-job.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { ChooseTables } from './choose-tables.tsx'
import { useChosenTables } from './chosen-tables.ts'
import { useReportExport } from './use-report-export.ts'

type Props = Readonly<{
  shown: ReportId
  /** what the shown table is asked: so are all of them */
  asked: ReportAsked
  /** the day that stands in the name of the file */
  day: string
}>

/** The workbook of the chosen tables; by the arrow others, the shown one alone, or with what is restricted. */
export function ExportButton({ shown, asked, day }: Props) {
  const { t } = useTranslation()
  const [asks, setAsks] = useState<'reason' | 'tables' | null>(null)
  const { chosen, choose } = useChosenTables()
  const { run, cancel, jobId, isPending, error, reset } = useReportExport(() => setAsks(null))
  const isAll = chosen.length === REPORT_IDS.length
  const write = (reports: readonly ReportId[]) =>
    run({ ...asked, reports: [...reports], suggestedName: t('reports.fileName', { day }) })
  const one = (reason?: string) =>
    run({
      ...asked,
      reports: [shown],
      suggestedName: `${t(`reports.name.${shown}`)} ${day}.xlsx`,
      ...(reason === undefined ? {} : { reason }),
    })
  const all = () => {
    choose(REPORT_IDS)
    write(REPORT_IDS)
  }
  const restricted = () => {
    reset()
    setAsks('reason')
  }
  return (
    <Space.Compact>
      <Button
        type="primary"
        icon={<FileExcelOutlined aria-hidden />}
        loading={isPending}
        onClick={() => write(chosen)}
      >
        {isAll ? t('reports.export') : t('reports.exportSome', { tables: chosen.length })}
      </Button>
      {jobId === null ? (
        <MoreButton
          items={[
            { key: 'one', label: t('reports.exportOne'), onClick: () => one() },
            { key: 'all', label: t('reports.exportAll'), onClick: all },
            { key: 'choose', label: t('reports.choose'), onClick: () => setAsks('tables') },
            ...(shown === 'R7'
              ? [{ key: 'restricted', label: t('reports.exportRestricted'), onClick: restricted }]
              : []),
          ]}
          isBusy={isPending}
        />
      ) : (
        <CancelButton jobId={jobId} onCancel={() => cancel(jobId)} />
      )}
      {asks === 'tables' && (
        <ChooseTables
          chosen={chosen}
          onOk={(next) => {
            setAsks(null)
            choose(next)
            write(next)
          }}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'reason' && (
        <ReasonDialog
          title={t('reports.exportRestricted')}
          hint={t('reports.exportRestrictedHint')}
          okText={t('reports.export')}
          isBusy={isPending}
          error={error}
          onOk={({ reason }) => one(reason)}
          onClose={() => setAsks(null)}
        />
      )}
    </Space.Compact>
  )
}

type Items = NonNullable<MenuProps['items']>

function MoreButton({ items, isBusy }: Readonly<{ items: Items; isBusy: boolean }>) {
  const { t } = useTranslation()
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button
        type="primary"
        icon={<DownOutlined aria-hidden />}
        aria-label={t('reports.exportMore')}
        disabled={isBusy}
      />
    </Dropdown>
  )
}

/** How far the workbook is, and the way out. */
function CancelButton({ jobId, onCancel }: Readonly<{ jobId: string; onCancel: () => void }>) {
  const { t } = useTranslation()
  const progress = useJobProgress(jobId)
  const percent = progress?.total ? Math.floor((100 * progress.done) / progress.total) : null
  return (
    <Button onClick={onCancel}>
      {percent === null ? t('common.cancel') : t('reports.cancelAt', { percent })}
    </Button>
  )
}
