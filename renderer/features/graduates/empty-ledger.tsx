import { Button, Empty, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { ImportButton } from '../imports/index.ts'
import styles from './graduates.module.css'

type Props = Readonly<{ ledger: OpenLedger; onAdd: () => void }>

/** A new ledger says what to do first. */
export function EmptyLedger({ ledger, onAdd }: Props) {
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
        <Space>
          <ImportButton type="primary" />
          <Button onClick={onAdd}>{t('person.newcomer')}</Button>
        </Space>
      </Empty>
    </section>
  )
}
