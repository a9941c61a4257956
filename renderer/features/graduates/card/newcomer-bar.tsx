import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './card.module.css'

type Props = Readonly<{
  /** whose class and dates can be taken */
  lender: string | undefined
  onShared: () => void
  onSave: (isLast: boolean) => void
  onBack: () => void
}>

export function NewcomerBar({ lender, onShared, onSave, onBack }: Props) {
  const { t } = useTranslation()
  return (
    <header className={styles.bar}>
      <h2 className={styles.name}>{t('person.newcomer')}</h2>
      <Button
        type="primary"
        title={t('person.key', { key: 'Ctrl+S' })}
        onClick={() => onSave(true)}
      >
        {t('common.save')}
      </Button>
      <Button title={t('person.key', { key: 'Ctrl+↓' })} onClick={() => onSave(false)}>
        {t('person.saveAndAnother')}
      </Button>
      {lender !== undefined && (
        <Button onClick={onShared}>{t('person.sharedFrom', { name: lender })}</Button>
      )}
      <Button
        className={styles.back ?? ''}
        icon={<ArrowLeftOutlined aria-hidden />}
        onClick={onBack}
      >
        {t('person.back')}
      </Button>
    </header>
  )
}
