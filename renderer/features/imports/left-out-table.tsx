import { useTranslation } from 'react-i18next'
import type { LeftOut } from '#shared/schemas/import.ts'
import { ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './imports.module.css'

type Props = Readonly<{ lines: readonly LeftOut[]; total: number }>

/** Lines that are no records, each with the reason, so that nothing vanishes unseen. */
export function LeftOutTable({ lines, total }: Props) {
  const { t } = useTranslation()
  if (lines.length === 0) return <p className={styles.none}>{t('imports.noLeftOut')}</p>
  return (
    <div className={styles.pane}>
      {total > lines.length && (
        <p className={styles.muted}>{t('imports.firstOf', { count: lines.length, total })}</p>
      )}
      <ScrollTable
        label={t('imports.leftOutList')}
        rows={lines}
        rowKey={(_line, index) => index}
        columns={[
          { key: 'sheet', title: t('imports.sheet'), cell: ({ sheet }) => sheet },
          { key: 'row', title: t('imports.row'), align: 'end', cell: ({ row }) => row },
          {
            key: 'reason',
            title: t('imports.why'),
            cell: ({ reason }) => t(`imports.leftOut.${reason}`),
          },
          { key: 'text', title: t('imports.text'), wide: true, cell: ({ text }) => text },
        ]}
      />
    </div>
  )
}
