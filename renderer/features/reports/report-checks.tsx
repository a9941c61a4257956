import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReportCheck } from '#shared/schemas/report.ts'
import styles from './reports.module.css'

type Props = Readonly<{
  checks: readonly ReportCheck[]
  onOpen: (row: string, column: string) => void
}>

/** The equations of a table: one quiet line while they hold, loud where one fails. */
export function ReportChecks({ checks, onOpen }: Props) {
  const { t } = useTranslation()
  const failed = checks.filter(({ holds }) => !holds)
  if (checks.length === 0) return null
  return (
    <>
      {failed.map(({ equation, text, row, left, right, column }) => (
        <Alert
          key={`${equation} ${text} ${row}`}
          type="error"
          showIcon
          className={styles.failed ?? ''}
          title={t('reports.checkFails', { text, left, right, difference: Math.abs(left - right) })}
          action={
            column !== undefined && (
              <Button size="small" onClick={() => onOpen(row ?? '', column)}>
                {t('reports.checkPeople')}
              </Button>
            )
          }
        />
      ))}
      <details className={styles.checks}>
        <summary>
          {failed.length === 0
            ? t('reports.checksHold', { count: checks.length })
            : t('reports.checksFail', { count: checks.length, failed: failed.length })}
        </summary>
        <ul>
          {checks.map(({ equation, text, row, holds, left, right }) => (
            <li key={`${equation} ${text} ${row}`}>
              {t(holds ? 'reports.checkHolds' : 'reports.checkDiffers', { text, left, right })}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
