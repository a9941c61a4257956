import { useTranslation } from 'react-i18next'
import type { ImportColumn } from '#shared/schemas/import.ts'
import { ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './imports.module.css'

type Props = Readonly<{ columns: readonly ImportColumn[] }>

/** Which column of the file feeds which field, with what stands in it. */
export function ColumnTable({ columns }: Props) {
  const { t } = useTranslation()
  const hasSheets = new Set(columns.map(({ sheet }) => sheet)).size > 1
  return (
    <ScrollTable
      label={t('imports.columnList')}
      rows={columns}
      rowKey={(_column, index) => index}
      columns={[
        ...(hasSheets
          ? [{ key: 'sheet', title: t('imports.sheet'), cell: (at: ImportColumn) => at.sheet }]
          : []),
        { key: 'header', title: t('imports.header'), cell: ({ header }) => header },
        {
          key: 'field',
          title: t('imports.field'),
          cell: ({ field, kept }) =>
            field === null ? (
              <span className={styles.muted}>
                {t(kept ? 'imports.extraField' : 'imports.untaken')}
              </span>
            ) : (
              t(`fields.${field}` as 'fields.name')
            ),
        },
        {
          key: 'samples',
          title: t('imports.samples'),
          wide: true,
          cell: ({ samples }) => samples.join(t('imports.separator')),
        },
      ]}
    />
  )
}
