import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import styles from './report-boxes.module.css'

type Props = Readonly<{ value?: ReportId[]; onChange?: (next: ReportId[]) => void }>

/** Several of the tables. What a form adds to its fields (required, invalid) is no attribute of a group of boxes. */
export function ReportBoxes({ value = [], onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Checkbox.Group<ReportId>
      className={styles.boxes ?? ''}
      value={value}
      onChange={(next) => onChange?.(next)}
      options={REPORT_IDS.map((id) => ({ value: id, label: `${id} ${t(`reports.name.${id}`)}` }))}
    />
  )
}
