import { useTranslation } from 'react-i18next'
import { ImportArea } from './import-area.tsx'
import { ImportButton } from './import-button.tsx'
import { ImportList } from './import-list.tsx'
import styles from './imports.module.css'
import { SenderList } from './sender-list.tsx'
import { TemplateMenu } from './template-menu.tsx'

/** 导入记录: a way in, what each import did, and what is remembered of those who send lists. */
export function ImportsSection({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  return (
    <ImportArea takesPaste>
      <div className={styles.section}>
        <div className={styles.begin}>
          <ImportButton type="primary" />
          <TemplateMenu />
        </div>
        <ImportList />
        <h2>{t('imports.senders')}</h2>
        <p className={styles.muted}>{t('imports.sendersHint')}</p>
        <SenderList cohort={cohort} />
      </div>
    </ImportArea>
  )
}
