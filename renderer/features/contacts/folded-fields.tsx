import { Button, DatePicker, Form, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../../lib/today.ts'
import styles from './contacts.module.css'
import { StaffSelect } from './staff-select.tsx'

/** What is seldom other than usual: today, by the helper, and nobody counts the minutes. */
export function FoldedFields({ isOpen }: Readonly<{ isOpen: boolean }>) {
  const { t } = useTranslation()
  const [isShown, setShown] = useState(isOpen)
  return (
    <>
      {!isShown && (
        <Button type="link" className={styles.unfold ?? ''} onClick={() => setShown(true)}>
          {t('contacts.unfold')}
        </Button>
      )}
      <div className={isShown ? styles.three : styles.folded}>
        <Form.Item name="day" label={t('contacts.day')}>
          <DatePicker className={styles.whole ?? ''} allowClear={false} maxDate={today()} />
        </Form.Item>
        <Form.Item name="staffId" label={t('contacts.staff')}>
          <StaffSelect placeholder={t('contacts.ownHelper')} />
        </Form.Item>
        <Form.Item name="minutes" label={t('contacts.minutes')}>
          <InputNumber<number> className={styles.whole ?? ''} min={1} max={1440} precision={0} />
        </Form.Item>
      </div>
    </>
  )
}
