import { Alert, Button, Flex } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './activities.module.css'

type Props<Row> = Readonly<{
  label: string
  rows: readonly Row[] | undefined
  columns: readonly ScrollColumn<Row>[]
  error: unknown
  /** said while there is none */
  empty: string
  addText: string
  onAdd: () => void
  /** beside the button */
  summary?: ReactNode
}>

/** A register with the button that adds to it, its figures and its rows. */
export function RegisterView<Row extends Readonly<{ id: number }>>(props: Props<Row>) {
  const { label, rows, columns, error, empty, addText, onAdd, summary } = props
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <div className={styles.register}>
      <Flex gap="middle" align="center" wrap className={styles.actions ?? ''}>
        <Button type="primary" onClick={onAdd}>
          {addText}
        </Button>
        {rows !== undefined && rows.length > 0 && (
          <Button onClick={() => window.print()}>{t('activities.print')}</Button>
        )}
        {summary}
      </Flex>
      {error !== null && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {rows?.length === 0 && <p className={styles.muted}>{empty}</p>}
      {rows !== undefined && rows.length > 0 && (
        <div className={styles.table}>
          <ScrollTable label={label} rows={rows} rowKey={({ id }) => id} columns={columns} />
        </div>
      )}
    </div>
  )
}
