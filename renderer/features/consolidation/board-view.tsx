import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { BoardTable } from './board-table.tsx'
import styles from './centre.module.css'
import { ProvisionalTotal } from './provisional-total.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { consolidationQueries } from './queries.ts'

/** Schools × periods: what arrived, what is missing, what is open. */
export function BoardView() {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(consolidationQueries.board())
  const [isPublishing, setPublishing] = useState(false)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  if (data.schools.length === 0) return <p className={styles.muted}>{t('centre.noSchools')}</p>
  if (data.periods.length === 0) return <p className={styles.muted}>{t('centre.noPeriods')}</p>
  return (
    <>
      <div className={styles.actions}>
        <ProvisionalTotal board={data} />
        <Button type="primary" onClick={() => setPublishing(true)}>
          {t('centre.publish')}
        </Button>
      </div>
      <BoardTable board={data} />
      {isPublishing && (
        <PublishDialog periods={data.periods} onClose={() => setPublishing(false)} />
      )}
    </>
  )
}
