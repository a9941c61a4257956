import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SalvageReport } from '#shared/contract/salvage.ts'
import { salvagePartText } from '#shared/text/salvage.ts'
import { useLang } from '../../lib/use-lang.ts'
import { ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './salvage.module.css'

/** What was read, what was made again from the history, what is missing and of whom. */
export function SalvageResult({ report }: Readonly<{ report: SalvageReport }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { fileName, people, tables, damaged } = report
  const isWhole = tables.every(({ missing }) => missing === 0) && damaged.length === 0
  return (
    <div className={styles.report}>
      <p>{t('salvage.hint', { file: fileName, count: people })}</p>
      {isWhole && <Alert type="success" showIcon title={t('salvage.nothingLost')} />}
      <div className={styles.tables}>
        <ScrollTable
          label={t('salvage.tables')}
          rows={tables}
          rowKey={({ table }) => table}
          columns={[
            {
              key: 'table',
              title: t('salvage.table'),
              wide: true,
              cell: ({ table }) => salvagePartText(table, lang),
            },
            { key: 'read', title: t('salvage.read'), align: 'end', cell: ({ read }) => read },
            {
              key: 'rebuilt',
              title: t('salvage.rebuilt'),
              align: 'end',
              cell: ({ rebuilt }) => rebuilt,
            },
            {
              key: 'missing',
              title: t('salvage.missing'),
              align: 'end',
              cell: ({ missing }) => missing,
            },
          ]}
        />
      </div>
      {damaged.length > 0 && (
        <>
          <Alert type="warning" showIcon title={t('salvage.lost', { count: damaged.length })} />
          <ul className={styles.people}>
            {damaged.map(({ studentNo, name, lost }) => (
              <li key={`${studentNo} ${name}`}>
                {studentNo} {name}
                {t('common.colon')}
                {lost.map((table) => salvagePartText(table, lang)).join(t('common.listComma'))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
