import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLang } from '#renderer/lib/use-lang.ts'
import { ScrollTable } from '#renderer/ui/scroll-table.tsx'
import { refusalText } from '#shared/text/refusals.ts'
import styles from './bulk.module.css'
import type { BulkOutcome } from './judge-bulk.ts'

/** How many change, and who does not and why. */
export function Outcome({ outcome }: Readonly<{ outcome: BulkOutcome }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { changed, unchanged, refused, noted, listed } = outcome
  return (
    <>
      <p className={styles.sums} role="status">
        <b>{t('bulk.changed', { count: changed })}</b>
        {unchanged > 0 && t('bulk.unchanged', { count: unchanged })}
      </p>
      {refused > 0 && (
        <Alert type="warning" showIcon title={t('bulk.refused', { count: refused })} />
      )}
      {noted > 0 && <Alert type="info" showIcon title={t('bulk.noted', { count: noted })} />}
      {listed.length > 0 && (
        <ScrollTable
          label={t('bulk.list')}
          rows={listed}
          rowKey={({ remark }, index) => `${remark.id}/${index}`}
          columns={[
            { key: 'name', title: t('fields.name'), cell: ({ name }) => name },
            { key: 'number', title: t('fields.student_no'), cell: ({ studentNo }) => studentNo },
            {
              key: 'why',
              title: t('bulk.why'),
              wide: true,
              cell: ({ remark }) => (
                <span className={remark.ok ? styles.noted : styles.refused}>
                  {t(remark.ok ? 'bulk.look' : 'bulk.no', { why: refusalText(remark.rule, lang) })}
                </span>
              ),
            },
          ]}
        />
      )}
      {refused + noted > listed.length && (
        <p className={styles.hint}>{t('bulk.more', { count: refused + noted - listed.length })}</p>
      )}
    </>
  )
}
