import { Empty } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { ImportButton } from '../imports/index.ts'
import styles from './graduates.module.css'

/** A new ledger says what to do first. */
export function EmptyLedger({ ledger }: Readonly<{ ledger: OpenLedger }>) {
  const { t } = useTranslation()
  return (
    <section className={styles.empty}>
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <>
            <h2>{t('graduates.empty.title')}</h2>
            <p>{t(`graduates.empty.${ledger.role}`, { cohort: ledger.cohort })}</p>
          </>
        }
      >
        <ImportButton type="primary" />
      </Empty>
    </section>
  )
}
