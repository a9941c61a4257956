import { EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HIDDEN } from '#shared/domain/fields/restricted.ts'
import type { Known } from '#shared/schemas/past.ts'
import type { ReportTable } from '#shared/schemas/report.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useRevealNames } from './mutations.ts'

type Props = Readonly<{ table: ReportTable; asOf: string | null; known: Known }>

/** Where the list of names withholds something: opens it for a reason that is logged. */
export function RestrictedNames({ table, asOf, known }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const reveal = useRevealNames()
  const isWithheld =
    table.report === 'R7' &&
    table.rows.some((row) => Object.values(row).some((cell) => String(cell).includes(HIDDEN)))
  if (!isWithheld) return null
  const open = () => {
    reveal.reset()
    setOpen(true)
  }
  return (
    <>
      <Button icon={<EyeOutlined aria-hidden />} onClick={open}>
        {t('reports.showRestricted')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('reports.showRestricted')}
          hint={t('person.detailsHint')}
          okText={t('person.detailsShow')}
          example={t('reports.restrictedExample')}
          isBusy={reveal.isPending}
          error={reveal.error}
          onOk={({ reason }) =>
            reveal.mutate({ asOf, known, reason }, { onSuccess: () => setOpen(false) })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
