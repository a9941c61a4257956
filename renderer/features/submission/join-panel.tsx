import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { Section } from '../../ui/section.tsx'
import { useJoin } from './queries.ts'
import styles from './submission.module.css'

/** A ledger that works alone: what joining means, and the one thing to do. */
export function JoinPanel() {
  const { t } = useTranslation()
  const lang = useLang()
  const join = useJoin()
  return (
    <Section title={t('submission.joinTitle')}>
      <div className={styles.stack}>
        <p>{t('submission.joinWhat')}</p>
        <ol className={styles.steps}>
          {(['file', 'request', 'phone'] as const).map((step) => (
            <li key={step}>{t(`submission.joinStep.${step}`)}</li>
          ))}
        </ol>
        <p className={styles.muted}>{t('submission.joinAlone')}</p>
        {join.error && <Alert type="error" showIcon title={sentenceOf(join.error, lang)} />}
        <div>
          <Button type="primary" loading={join.isPending} onClick={() => join.mutate()}>
            {t('submission.join')}
          </Button>
        </div>
      </div>
    </Section>
  )
}
