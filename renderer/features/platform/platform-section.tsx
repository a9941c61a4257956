import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { ImportArea, ImportButton } from '../imports/index.ts'
import { Differences } from './differences.tsx'
import styles from './platform.module.css'
import { platformQueries } from './queries.ts'

/** 平台对账: what the platform says of each graduate beside the ledger, and what is decided about it. */
export function PlatformSection({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(platformQueries.compare())
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  const { list, counts, lines } = data
  return (
    <ImportArea kind="platform">
      <div className={styles.page}>
        <div className={styles.head}>
          <div>
            <p>
              {list === null
                ? t('platform.none')
                : t('platform.hint', { file: list.fileName, day: list.day })}
            </p>
            <p className={styles.muted}>
              {list === null ? t('platform.noneHint') : t('platform.same', { count: counts.same })}
            </p>
          </div>
          <ImportButton type={list === null ? 'primary' : 'default'} text={t('platform.import')} />
        </div>
        {list !== null && <Differences lines={lines} cohort={cohort} />}
      </div>
    </ImportArea>
  )
}
